import { expect, test } from '@playwright/test';
import { haveItDecided } from '../newcomer/deciding';
import { accept, nameTheFirst } from '../newcomer/naming';
import { freshApp } from '../newcomer/organisations';
import { enter } from '../people';

test('in a fresh app the card is shown, the first people are named, and a requirement is raised and decided', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const service = `/catalog/default/component/${freshApp.service.name}`;

  await test.step('the card is on the service, and the pages are in the sidebar', async () => {
    const page = await enter(browser, freshApp.newcomer, { path: service });
    await expect(page.getByTestId('business-relations-card')).toBeVisible();
    await page
      .getByRole('link', { name: 'Business relations' })
      .first()
      .click();
    await expect(page).toHaveURL(/\/business-relations/);
    await page.context().close();
  });

  await nameTheFirst(browser, freshApp);
  for (const role of ['customer', 'orderer', 'accountManager'] as const) {
    await accept(browser, freshApp[role]);
  }
  await haveItDecided(browser, freshApp);
});
