import { Browser, expect, Page } from '@playwright/test';
import { enter } from '../people';
import { labels } from '../requirement/labels';
import { Organisation, whoOrders } from './organisations';

type Walk = { browser: Browser; of: Organisation; title: string };

const say = labels.en;

const openFromMyWork = (page: Page, task: RegExp, title: string) =>
  page.getByRole('link', { name: task }).filter({ hasText: title }).click();

/** From the service's own page, where everybody who answers for it stands. */
async function ordererAsks({ browser, of, title }: Walk) {
  const page = await enter(browser, whoOrders(of), {
    path: `/catalog/default/component/${of.service.name}`,
  });
  const card = page.getByTestId('business-relations-card');
  for (const person of [of.customer, whoOrders(of), of.accountManager]) {
    await expect(card).toContainText(person);
  }
  await card.getByRole('button', { name: say.question }).click();
  await page.getByRole('option', { name: say.changing }).click();
  await card.getByRole('link', { name: say.start }).click();

  await page.getByRole('textbox', { name: say.title }).fill(title);
  await page
    .getByRole('textbox', { name: say.result })
    .fill('Whoever comes back finds what they looked at last');
  await page
    .getByRole('textbox', { name: say.worth })
    .fill('Two of ten calls to us');
  await page.getByText(say.noGoal).click();
  await expect(
    page.getByRole('region', { name: say.whoIsAsked }),
  ).toContainText(of.customer);
  await page.getByRole('button', { name: say.handIn }).click();
  await expect(
    page.getByRole('list', { name: say.stages }).getByText(say.preparation),
  ).toHaveAttribute('aria-current', 'step');
  await page.context().close();
}

async function accountManagerPrepares({ browser, of, title }: Walk) {
  const page = await enter(browser, of.accountManager, {
    path: '/business-relations',
  });
  await openFromMyWork(page, say.sortTask, title);
  await page.getByRole('button', { name: say.sort, exact: true }).click();
  const sorting = page.getByRole('region', { name: say.sort, exact: true });
  await sorting.getByText(say.change).click();
  // It holds the asker's own unit already, which in some catalogs is a team of the customer's.
  const customer = sorting.getByRole('combobox', { name: say.customer });
  await customer.clear();
  await customer.fill(of.unit.name);
  await page.getByRole('option', { name: of.unit.name, exact: true }).click();
  await sorting.getByRole('button', { name: say.sort, exact: true }).click();

  await page.getByRole('button', { name: say.prepare }).click();
  const form = page.getByRole('region', { name: say.prepare });
  const alternative = form.getByRole('group', { name: say.alternative('B') });
  await alternative
    .getByRole('textbox', { name: say.name })
    .fill('Remember it in the browser');
  await alternative.getByRole('textbox', { name: say.once }).fill('40000');
  await alternative.getByRole('textbox', { name: say.yearly }).fill('5000');
  await alternative.getByRole('textbox', { name: say.yearly }).blur();
  await form
    .getByRole('textbox', { name: say.priceOfNothing })
    .fill('The calls go on');
  await form.getByRole('button', { name: say.weRecommend }).click();
  await page
    .getByRole('option', { name: 'Remember it in the browser' })
    .click();
  await form.getByRole('button', { name: say.save }).click();
  await expect(form).toBeHidden();
  await page.context().close();
}

async function ordererLifts({ browser, of, title }: Walk) {
  const page = await enter(browser, whoOrders(of), {
    path: '/business-relations',
  });
  await openFromMyWork(page, say.liftTask, title);
  const toThemselves = whoOrders(of) === of.customer;
  await page
    .getByRole('button', {
      name: toThemselves ? 'Lift to a decision' : `Lift it to ${of.customer}`,
    })
    .click();
  // It leads on to what is asked of the same person next, the decision itself; others see that the case has gone on.
  await (toThemselves
    ? expect(
        page.getByRole('button', { name: say.approve, exact: true }),
      ).toBeVisible()
    : expect(
        page.getByRole('list', { name: say.stages }).getByText(say.decision),
      ).toHaveAttribute('aria-current', 'step'));
  await page.context().close();
}

async function customerDecides({ browser, of, title }: Walk) {
  const page = await enter(browser, of.customer, {
    path: '/business-relations',
  });
  await openFromMyWork(page, say.decideTask, title);
  await page.getByRole('button', { name: say.approve, exact: true }).click();
  await page
    .getByRole('region', { name: say.approve })
    .getByRole('button', { name: say.approve })
    .click();
  await expect(
    page.getByText(
      new RegExp(`${of.customer} as customer for ${of.unit.name} approved`),
    ),
  ).toBeVisible();
  await page.context().close();
}

/** A requirement on the service, from whoever orders to whoever decides. */
export async function haveItDecided(
  browser: Browser,
  of: Organisation,
  title = 'What was looked at is found again',
) {
  const walk = { browser, of, title };
  await ordererAsks(walk);
  await accountManagerPrepares(walk);
  await ordererLifts(walk);
  await customerDecides(walk);
}
