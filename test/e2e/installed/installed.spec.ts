import { expect, test } from '@playwright/test';
import { haveItDecided } from '../newcomer/deciding';
import { accept, nameTheFirst } from '../newcomer/naming';
import { freshApp } from '../newcomer/organisations';
import { enter } from '../people';

test('in a fresh app the card is shown, the first people are named, and a requirement is raised and decided', async ({
  browser,
}) => {
  // A fresh app is built and served as its page is opened: on two cores that others use, too, this takes minutes.
  test.setTimeout(480_000);
  const service = `/catalog/default/component/${freshApp.service.name}`;

  await test.step('the card and the tab are on the service, and the pages are in the sidebar', async () => {
    const page = await enter(browser, freshApp.newcomer, { path: service });
    await expect(page.getByTestId('business-relations-card')).toBeVisible();
    // By its address: it is a tab for one frontend system and a link for the other.
    await page.goto(`${service}/business-relations`);
    await expect(
      page.getByRole('heading', { name: 'Where each role comes from' }),
    ).toBeVisible();
    await page
      .getByRole('link', { name: 'Business relations' })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible();
    await page.context().close();
  });

  await nameTheFirst(browser, freshApp);
  for (const role of ['customer', 'accountManager'] as const) {
    await accept(browser, freshApp[role]);
  }
  await haveItDecided(browser, freshApp);
});
