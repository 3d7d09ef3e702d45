import type { Page } from '@playwright/test';

/** Opens a page as one of the people of the catalog, by the name that the catalog gives them. */
export const enterAs = async (page: Page, name: string, path = '/') => {
  await page.goto(path);
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name }).click();
};
