import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { enter } from './people';
import { labels } from './requirement/labels';

/**
 * The README's picture, as the page is now. README_PICTURES=yes puts it into docs/images; otherwise it stands among the
 * results of the tests.
 */
const pictureIn = (results: string, name: string) =>
  join(
    process.env.README_PICTURES
      ? join(__dirname, '..', '..', 'docs', 'images')
      : results,
    name,
  );

test('a service page says who decides what, as the README shows', async ({
  browser,
}, { outputDir }) => {
  const say = labels.en;
  const page = await enter(browser, 'Pontus Alm', {
    path: '/catalog/default/component/mobile-intake',
    viewport: { width: 1280, height: 1040 },
  });
  const card = page.getByTestId('business-relations-card');
  await card.getByRole('button', { name: say.question }).click();
  await page.getByRole('option', { name: say.changing }).click();
  await expect(card).toContainText('Åsa Berg');
  await expect(card.getByText(say.decides)).toBeVisible();
  await page.screenshot({ path: pictureIn(outputDir, 'service-card.png') });
  await page.context().close();
});
