import { expect, test } from '@playwright/test';

test('the catalog of the sample organisation is there for whoever enters', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('heading', { name: 'Nordhamn Försäkring Catalog' }),
  ).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});
