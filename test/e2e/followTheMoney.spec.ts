import { expect, test } from '@playwright/test';
import { enter } from './people';

const table = (head: string) => ({
  name: 'inspectors.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'unit;head;it included;from;granted by;evidence',
      `field-inspectors;${head};no;2026-02-01;asa.berg;Appointment as head`,
    ].join('\r\n'),
  ),
});

test('a table of budgets is looked at, mended and imported, and whoever it names is asked', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await enter(browser, 'Erik Lind', {
    path: '/business-relations/customers/import',
  });
  const file = page.getByLabel('File with the table');
  const look = page.getByRole('button', { name: 'Look what it would bring' });
  const preview = page.getByRole('region', { name: 'What it would bring' });
  const soFar = page.getByRole('region', { name: 'Imports so far' });

  await test.step('a name that is mistyped is said, and nothing can be imported', async () => {
    await file.setInputFiles(table('pontus.alms'));
    await page.getByRole('textbox', { name: 'Name' }).fill('Field inspectors');
    await look.click();
    await expect(preview).toContainText('Rows with an error: 1');
    await expect(preview).toContainText('pontus.alms');
  });

  await test.step('the mended table is imported', async () => {
    await file.setInputFiles(table('pontus.alm'));
    await look.click();
    await expect(preview).toContainText('Nothing was written yet');
    await preview.getByRole('button', { name: 'Import: 1 change' }).click();
    await expect(soFar).toContainText('1 new, 0 changed, 0 ended');
    await expect(soFar).toContainText('1 of 1', { timeout: 60_000 });
    await page.context().close();
  });

  await test.step('whoever it names finds it in their work, and accepts nothing yet', async () => {
    const asked = await enter(browser, 'Pontus Alm', {
      path: '/business-relations',
    });
    await expect(
      asked.getByRole('link', { name: /^Accept your role: orderer/ }).first(),
    ).toBeVisible();
    await asked.context().close();
  });
});
