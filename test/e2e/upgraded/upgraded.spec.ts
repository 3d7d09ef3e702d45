import { expect, test } from '@playwright/test';
import { haveItDecided } from '../newcomer/deciding';
import { freshApp } from '../newcomer/organisations';
import { enter } from '../people';

test('after an upgrade, who has which role and what was decided is there, and the next requirement is decided', async ({
  browser,
}) => {
  // A fresh app is built and served as its page is opened: on two cores that others use, too, this takes minutes.
  test.setTimeout(480_000);
  const page = await enter(browser, freshApp.newcomer, {
    path: '/business-relations/cases',
  });
  await page
    .getByRole('link', { name: /What was looked at is found again/ })
    .first()
    .click();
  await expect(
    page
      .getByRole('region', { name: 'History' })
      .getByText(
        new RegExp(
          `${freshApp.customer} as customer for ${freshApp.unit.name} approved`,
        ),
      ),
  ).toBeVisible();
  await page.context().close();

  // Its first step is the card, which names everybody.
  await haveItDecided(browser, freshApp, 'It is found on a phone too');
});
