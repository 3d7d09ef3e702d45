import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** In a fresh app there is nobody else; one of the old frontend system signs in by itself. */
const enterAsGuest = async (page: Page) => {
  const enterButton = page.getByRole('button', { name: 'Enter' });
  const inside = page.getByRole('link', { name: 'Settings' });
  await enterButton.or(inside).first().waitFor({ timeout: 60_000 });
  if (await enterButton.isVisible()) await enterButton.click();
  await inside.first().waitFor();
};

/** Opens a page as one of the people of the catalog, by the name that the catalog gives them. */
export const enterAs = async (page: Page, name: string, path = '/') => {
  await page.goto(path);
  if (process.env.SIGN_IN === 'guest') {
    await enterAsGuest(page);
    return;
  }
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name }).click();
};

export const phone = { viewport: { width: 390, height: 844 } };

/** Somebody at a browser of their own, in their language. */
export async function enter(
  browser: Browser,
  name: string,
  {
    path,
    language = 'en',
    ...options
  }: { path?: string; language?: 'en' | 'sv' } & BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(chosen => {
    window.localStorage.setItem('language', chosen);
  }, language);
  const page = await context.newPage();
  await enterAs(page, name, path);
  return page;
}
