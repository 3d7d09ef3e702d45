import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { enter, phone } from './people';

const desk = { viewport: { width: 1280, height: 900 } };

/** What axe finds wrong with our part of a page; the app around it is Backstage's. */
async function violationsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [id, target.join(' '), failureSummary].join('\n'),
    ),
  );
}

/** Nothing of a page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );

const settled = async (page: Page) => {
  await expect(page.locator('main').getByRole('heading').first()).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
};

test('every page of a customer is in order, on a desk and a phone, light and dark', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await enter(browser, 'Åsa Berg', {
    path: '/business-relations',
  });
  await settled(page);
  const decision = await page
    .getByRole('link', { name: /^Decide on/ })
    .first()
    .getAttribute('href');
  const answer = decision ?? '/business-relations';
  const pages = [
    '/business-relations',
    '/business-relations/cases',
    '/business-relations/customers',
    '/business-relations/customers?show=tree',
    '/business-relations/findings',
    answer,
    answer.replace(/\/answer$/, ''),
    '/business-relations/start/requirement?subject=component:default/mobile-intake',
    '/business-relations/start/dialogue',
  ];
  for (const path of pages) {
    await page.goto(path);
    // Backstage looks at the colour scheme once, and a moment later begins to watch it.
    await settled(page);
    for (const [screen, size] of Object.entries({ desk, phone })) {
      await page.setViewportSize(size.viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        const face = `${path}, on a ${screen}, ${colorScheme}`;
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('body'), face).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        await settled(page);
        expect.soft(await violationsOn(page), face).toEqual([]);
        expect.soft(await overflow(page), face).toBeLessThanOrEqual(0);
      }
    }
  }
  await page.context().close();
});

test('whoever administers roles has all that there is to do on a phone, too', async ({
  browser,
}) => {
  const page = await enter(browser, 'Mikael Strömbäck', {
    path: '/business-relations/customers',
    ...phone,
  });
  for (const path of [
    '/business-relations/customers',
    '/business-relations/customers/reorganisation',
  ]) {
    await page.goto(path);
    await settled(page);
    expect.soft(await violationsOn(page), path).toEqual([]);
    expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
