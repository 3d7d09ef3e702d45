import { Browser, expect, Page } from '@playwright/test';
import { enter } from '../people';
import { Organisation } from './organisations';

/** Finds something of the catalog by the beginning of its name. */
async function pick(page: Page, field: RegExp, name: string) {
  const box = page.getByRole('combobox', { name: field });
  const found = page.getByRole('option', { name }).first();
  // A field that loses the focus forgets what was typed, as it did once on a busy machine: one types it again.
  await expect(async () => {
    await box.fill(name.slice(0, 4));
    await expect(found).toBeVisible();
  }).toPass();
  await found.click();
  await expect(box).toHaveValue(name);
  await expect(box).toHaveAttribute('aria-expanded', 'false');
}

async function propose(page: Page, person: string) {
  await pick(page, /^Person/, person);
  await expect(
    page.getByRole('region', { name: 'What happens when you propose' }),
  ).toContainText(`${person} is asked to accept by`);
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(page.getByText(`${person} has been asked`)).toBeVisible();
}

/** From a page without customers, by what it says: the first of each role. */
export async function nameTheFirst(browser: Browser, of: Organisation) {
  const page = await enter(browser, of.newcomer, {
    path: '/business-relations/customers',
  });
  await expect(
    page.getByRole('heading', { name: 'No customers yet' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Choose a unit' }).click();
  await page
    .getByRole('link', { name: `Propose customer for ${of.unit.name}` })
    .click();

  await page.getByText('These services, systems or domains').click();
  await page
    .getByRole('button', { name: /Services, systems or domains/ })
    .click();
  await page.getByRole('searchbox').fill(of.service.name);
  await page.getByRole('option', { name: of.service.name }).click();
  // The first empties the search, the second closes the list.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page
    .getByRole('textbox', { name: /A decision at most/ })
    .fill('250000');
  await page.getByRole('textbox', { name: /A decision at most/ }).blur();
  await propose(page, of.customer);

  const nameOrderer = page.getByRole('link', {
    name: `Name an orderer of ${of.unit.name}`,
  });
  await expect(nameOrderer).toBeVisible();
  if (of.orderer) {
    await nameOrderer.click();
    await propose(page, of.orderer);
  }

  await page.goto('/business-relations/customers?show=candidates');
  await page
    .getByRole('link', {
      name: `Propose account manager for ${of.unit.name}`,
    })
    .click();
  await propose(page, of.accountManager);
  await page.context().close();
}

/** Whoever was asked finds it in My work, reads what they take on, and takes it on. */
export async function accept(browser: Browser, person: string) {
  const page = await enter(browser, person, { path: '/business-relations' });
  // Who is asked for several roles takes on one after the other.
  await page
    .getByRole('link', { name: /^Accept your role/ })
    .first()
    .click();
  await expect(page.getByText('What you take on')).toBeVisible();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(
    page.getByRole('region', { name: 'What happens next' }),
  ).toBeVisible();
  await page.context().close();
}
