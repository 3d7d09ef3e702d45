import { BrowserContextOptions, expect, Page, test } from '@playwright/test';
import { enter, phone } from './people';
import { labels, Language } from './requirement/labels';

const readers: [string, Language, BrowserContextOptions][] = [
  ['desk', 'en', { viewport: { width: 1280, height: 900 } }],
  ['phone', 'sv', phone],
];

const services = [
  ['with one customer and many orderers', 'mobile-intake'],
  ['that two customers share', 'customer-portal'],
  ['that nobody pays for', 'fax-gateway'],
  ['whose holder has left', 'injury-case'],
] as const;

const ours = '**/api/business-relations/**';

/** For so long nothing of the page has moved when it is taken to be all there. In milliseconds. */
const STILL = 750;

/**
 * What of the page outside of the card is moved from now on, as the browser itself tells it (Layout Instability API): by
 * layout, not by somebody who scrolls. It begins when the other cards, each with an answer of its own to wait for, have
 * come to rest.
 */
async function watchForMoves(page: Page) {
  const watched = await page.evaluateHandle(() => {
    const moved: string[] = [];
    const state = { moved, last: performance.now() };
    new PerformanceObserver(list => {
      state.last = performance.now();
      for (const entry of list.getEntries()) {
        if (!('sources' in entry) || !Array.isArray(entry.sources)) continue;
        for (const { node } of entry.sources) {
          if (
            node instanceof Element &&
            !node.closest('[data-testid="business-relations-card"]')
          ) {
            moved.push(node.outerHTML.slice(0, 200));
          }
        }
      }
    }).observe({ type: 'layout-shift' });
    return state;
  });
  await page.waitForFunction(
    ({ state, still }) => performance.now() - state.last > still,
    { state: watched, still: STILL },
  );
  await watched.evaluate(state => state.moved.splice(0));
  return async () => {
    // What is laid out now is told after the frame in which it is painted.
    await page.evaluate(
      () =>
        new Promise(done => {
          requestAnimationFrame(() => requestAnimationFrame(done));
        }),
    );
    return watched.evaluate(({ moved }) => moved);
  };
}

for (const [screen, language, size] of readers) {
  test(`the card of a service asks once, is small enough, and moves nothing when its answer comes: on a ${screen}, ${language}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const say = labels[language];
    const page = await enter(browser, 'Pontus Alm', { language, ...size });
    await expect(page.getByRole('row').nth(1)).toBeVisible();

    for (const [which, service] of services) {
      await test.step(`of a service ${which}`, async () => {
        const asked: string[] = [];
        let answer = () => {};
        const mayCome = new Promise<void>(done => {
          answer = done;
        });
        await page.route(ours, async route => {
          asked.push(new URL(route.request().url()).pathname);
          await mayCome;
          await route.continue();
        });
        await page.goto(`/catalog/default/component/${service}`);
        const card = page.getByTestId('business-relations-card');
        const height = async () => (await card.boundingBox())?.height ?? 0;
        await expect(card).toBeVisible();
        await expect.poll(() => asked.length).toBeGreaterThan(0);
        // Everything but our answer is there.
        await page.waitForLoadState('load');
        await expect(page.getByRole('progressbar')).toHaveCount(0);
        const loading = await height();
        const moved = await watchForMoves(page);

        answer();
        const question = card.getByRole('button', { name: say.question });
        await expect(question).toBeVisible();
        expect(await moved()).toEqual([]);
        expect(asked).toEqual(['/api/business-relations/card']);

        await question.click();
        await page.getByRole('option', { name: say.changing }).click();
        await expect(card.getByText(say.decides)).toBeVisible();
        expect(await moved()).toEqual([]);
        expect(asked).toEqual(['/api/business-relations/card']);
        expect(await height()).toBe(loading);
        expect(await height()).toBeLessThanOrEqual(320);
        await page.unroute(ours);
      });
    }
    await test.step('and says its title whole on the narrowest phone', async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      const title = page
        .getByTestId('business-relations-card')
        .getByRole('heading', { level: 2 });
      await expect
        .poll(() =>
          title.evaluate(({ scrollWidth, clientWidth }) => ({
            isCut: scrollWidth > clientWidth,
          })),
        )
        .toEqual({ isCut: false });
    });
    await page.context().close();
  });
}
