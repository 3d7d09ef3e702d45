import { expect, test } from '@playwright/test';
import { enterAs } from './people';

test('whoever enters as somebody of the sample organisation sees its catalog', async ({
  page,
}) => {
  await enterAs(page, 'Åsa Berg');
  await expect(
    page.getByRole('heading', { name: 'Nordhamn Försäkring Catalog' }),
  ).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});
