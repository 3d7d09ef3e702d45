import { expect, Page, test } from '@playwright/test';
import { enter } from '../people';

const claimsDesk =
  '/business-relations/start/requirement?question=order&subject=component:default/claims-desk';

const expectStage = (page: Page, stage: string) =>
  expect(
    page.getByRole('list', { name: 'Stages' }).getByText(stage),
  ).toHaveAttribute('aria-current', 'step');

test('an order by whoever decides it is decided on sending, delivered, and received in one click', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `A group for appraisers ${Date.now()}`;
  const orderer = await enter(browser, 'Johan Lindqvist', { path: claimsDesk });
  await orderer.getByRole('button', { name: /What to order/ }).click();
  await orderer.getByRole('option', { name: /A new user group/ }).click();
  await orderer.getByRole('textbox', { name: /In one line/ }).fill(title);
  await orderer.getByRole('button', { name: 'Order', exact: true }).click();
  await expectStage(orderer, 'Delivery');
  await expect(orderer.getByRole('region', { name: 'History' })).toContainText(
    /Johan Lindqvist as orderer .* may decide that alone/,
  );
  const address = new URL(orderer.url()).pathname;

  const deliverer = await enter(browser, 'Erik Lind', { path: address });
  await deliverer
    .getByRole('button', { name: 'Say how delivery goes' })
    .click();
  const form = deliverer.getByRole('region', { name: 'Say how delivery goes' });
  await form.getByRole('button', { name: /How it goes/ }).click();
  await deliverer.getByRole('option', { name: 'Delivered' }).click();
  await form.getByRole('button', { name: 'Say how delivery goes' }).click();
  await expectStage(deliverer, 'Verification');
  await deliverer.context().close();

  await orderer.reload();
  await orderer.getByRole('button', { name: 'All is as asked for' }).click();
  await expectStage(orderer, 'Closed');
  await expect(orderer.getByRole('region', { name: 'In short' })).toContainText(
    'Fulfilled',
  );
  await orderer.context().close();
});

test('whoever may not decide an order is told who is asked before they send it', async ({
  browser,
}) => {
  const page = await enter(browser, 'Pontus Alm', { path: claimsDesk });
  await expect(
    page.getByRole('region', { name: 'Who will be asked' }),
  ).toContainText('Karin Åkesson');
  await page.context().close();
});
