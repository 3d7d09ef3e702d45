import { BrowserContextOptions, expect, test } from '@playwright/test';
import { enter, phone } from './people';

const words = {
  en: {
    pays: 'Pays for',
    asked: 'Asked of them',
    decide: /^Decide on/,
    roles: 'Roles',
    business: 'In the business',
    cases: 'Open cases',
    tab: 'Business relations',
    accountManager: 'Account manager',
    askedOfMe: 'Asked of me',
    myWork: /My work$/,
    without: 'Without customer',
    requirement: /^Requirement · /,
    customer: /^Claims\s*Customer$/,
    hasCustomer: /has as customer/,
  },
  sv: {
    pays: 'Betalar för',
    asked: 'Väntar på dem',
    decide: /^Besluta om/,
    roles: 'Roller',
    business: 'I verksamheten',
    cases: 'Öppna ärenden',
    tab: 'Verksamhetsrelationer',
    accountManager: 'Kundansvarig',
    askedOfMe: 'Väntar på mig',
    myWork: /Mitt arbete$/,
    without: 'Utan kund',
    requirement: /^Verksamhetskrav · /,
    customer: /^Claims\s*Kund$/,
    hasCustomer: /har som kund/,
  },
};

const readers: [string, keyof typeof words, BrowserContextOptions][] = [
  ['desk', 'en', { viewport: { width: 1280, height: 900 } }],
  ['phone', 'sv', phone],
];

for (const [screen, language, size] of readers) {
  test(`the catalog, units, people and services say who pays, orders and decides: on a ${screen}, ${language}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const say = words[language];
    const page = await enter(browser, 'Erik Lind', {
      language,
      path: '/?filters[customer]=none',
      ...size,
    });
    const region = (name: string) => page.getByRole('region', { name });
    /** Nothing of a page is wider than the screen. */
    const fits = async () =>
      expect(
        await page.evaluate(
          () =>
            document.documentElement.scrollWidth -
            document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);

    await test.step('the catalog finds services without customer', async () => {
      await expect(
        page.getByRole('link', { name: 'Fax Gateway' }),
      ).toBeVisible();
      await expect(
        page.getByRole('link', { name: 'Mobile Claims Intake' }),
      ).toHaveCount(0);
    });

    await test.step('and those of one customer', async () => {
      await page.goto('/?filters[customer]=group:default/claims');
      await expect(
        page.getByRole('link', { name: 'Mobile Claims Intake' }),
      ).toBeVisible();
      await expect(page.getByRole('link', { name: 'Fax Gateway' })).toHaveCount(
        0,
      );
      await expect(
        page.getByRole('columnheader', { name: say.accountManager }),
      ).toBeVisible();
    });

    await test.step('a unit says what it pays for, and what is asked in it', async () => {
      await page.goto('/catalog/default/group/claims/business-relations');
      await expect(
        region(say.pays).getByRole('link', { name: 'Claim Payout' }),
      ).toBeVisible();
      await expect(
        region(say.asked).getByRole('link', { name: say.decide }).first(),
      ).toBeVisible();
      await fits();
    });

    await test.step('a person says the same of themselves', async () => {
      await page.goto('/catalog/default/user/asa.berg/business-relations');
      await expect(
        region(say.roles).getByRole('link', { name: 'Claims' }).first(),
      ).toBeVisible();
      await expect(
        region(say.asked).getByRole('link', { name: say.decide }).first(),
      ).toBeVisible();
      await fits();
    });

    await test.step('a service shows its units below each other, and its cases', async () => {
      await page.goto(
        '/catalog/default/component/mobile-intake/business-relations',
      );
      await expect(
        page.locator('a[aria-current="page"]', { hasText: say.tab }).first(),
      ).toBeVisible();
      await expect(
        region(say.business).getByRole('link', { name: 'Claims', exact: true }),
      ).toBeVisible();
      await expect(
        region(say.cases).getByRole('listitem').first(),
      ).toBeVisible();
      await fits();
    });
    await test.step('the graph says its relations in words', async () => {
      await page.goto(
        '/catalog-graph?maxDepth=1&rootEntityRefs[]=component:default/mobile-intake',
      );
      await expect(page.getByText(say.hasCustomer).first()).toBeVisible();
    });
    await test.step('search finds a case and a customer, and leads to them', async () => {
      const found = page.getByRole('listitem');
      await expect(async () => {
        // The index is written anew every half a minute.
        await page.goto('/search?query=gallery');
        await expect(
          found.filter({ hasText: 'gallery' }).getByText(say.requirement),
        ).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 60_000 });
      await page
        .getByRole('link', { name: 'Photos from the phone’s gallery' })
        .click();
      await expect(page).toHaveURL(/\/business-relations\/cases\//);
      await page.goto('/search?query=claims');
      await expect(
        found
          .filter({ hasText: say.customer })
          .getByRole('link', { name: 'Claims', exact: true }),
      ).toHaveAttribute('href', '/business-relations/customers/default/claims');
    });
    await test.step('a template creates a service that has its customer from the beginning', async () => {
      await page.goto('/create');
      await expect(page.getByText('A service with its customer')).toBeVisible();
      await page.goto('/create/templates/default/service-with-customer');
      await expect(page.getByLabel(/^Name in the catalog/)).toBeVisible();
    });
    await test.step('the home page says what is asked of its reader', async () => {
      await page.goto('/home');
      await expect(page.getByText(say.askedOfMe)).toBeVisible();
      await expect(
        page.getByRole('link', { name: say.myWork }).last(),
      ).toHaveAttribute('href', '/business-relations');
    });
    await page.context().close();
  });
}
