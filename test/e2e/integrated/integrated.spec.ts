import { expect, Page, test } from '@playwright/test';
import { freshApp } from '../newcomer/organisations';
import { enter } from '../people';

const { service, unit, newcomer } = freshApp;
/** What the service belongs to in a fresh app's catalog, and what nobody was named for. */
const system = 'examples';
const frontend = process.env.FRONTEND_SYSTEM;

/** What an assistant of the guest's is answered, by the protocol's messages. */
async function assistantAsks(page: Page, method: string, params: object = {}) {
  const backend = process.env.BUSINESS_RELATIONS_BACKEND_URL;
  const refreshed = await page.request.get(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = await refreshed.json();
  const answered = await page.request.post(`${backend}/api/mcp-actions/v1`, {
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      accept: 'application/json, text/event-stream',
    },
    data: { jsonrpc: '2.0', id: 1, method, params },
  });
  const text = await answered.text();
  return JSON.parse(text.slice(text.indexOf('{'))).result;
}

test('where the pages of docs/integrations were followed, search finds, a template raises, an assistant is answered, and the catalog says who has which role', async ({
  browser,
}) => {
  // A fresh app is built and served as its page is opened: on two cores that others use, too, this takes minutes.
  test.setTimeout(480_000);
  const page = await enter(browser, newcomer);

  /** The page of the old frontend system shows one type of results at a time, that of the new one all. */
  const search = async (query: string, type: string) => {
    await page.goto(`/search?query=${query}`);
    if (frontend === 'old') {
      await page.getByRole('button', { name: type, exact: true }).click();
    }
  };

  await test.step('search finds the case that was decided, and the customer', async () => {
    await expect(async () => {
      // The index is written anew by and by.
      await search('looked', 'Cases');
      await expect(
        page.getByRole('link', { name: 'What was looked at is found again' }),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
    await search(unit.name, 'Customers');
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: /Customer$/ })
        .getByRole('link', { name: unit.name, exact: true }),
    ).toHaveAttribute(
      'href',
      `/business-relations/customers/default/${unit.name}`,
    );
  });

  await test.step('a template raises a requirement in the name of whoever runs it', async () => {
    await page.goto('/create/templates/default/ask-for-a-change');
    const field = (label: RegExp) => page.getByLabel(label).first();
    await field(/^Service/).fill(service.name);
    await page.getByRole('option', { name: service.name }).click();
    await field(/^What it is about/).fill(
      'Search forgives a slip of the finger',
    );
    await field(/^The result that the business wants/).fill(
      'Whoever mistypes finds it all the same',
    );
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page
      .getByRole('link', { name: 'The requirement' })
      .click({ timeout: 60_000 });
    await expect(page).toHaveURL(/\/business-relations\/cases\//);
    await expect(
      page.getByRole('heading', {
        name: 'Search forgives a slip of the finger',
      }),
    ).toBeVisible();
  });

  await test.step('an assistant is told what there is, and who decides', async () => {
    const { tools } = await assistantAsks(page, 'tools/list');
    const names = tools.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'business-relations.who-decides',
        'business-relations.my-work',
        'business-relations.propose-role',
        'business-relations.raise-requirement',
      ]),
    );
    const { content } = await assistantAsks(page, 'tools/call', {
      name: 'business-relations.who-decides',
      arguments: { entity: service.ref },
    });
    expect(content[0].text).toContain('user:default/guest');
  });

  await test.step('the catalog finds what has a customer, and what has none', async () => {
    const catalog = frontend === 'old' ? '/catalog' : '/';
    await page.goto(`${catalog}?filters[customer]=none&filters[kind]=system`);
    await expect(
      page.getByRole('link', { name: system, exact: true }),
    ).toBeVisible();
    await page.goto(catalog);
    // The table has a heading of that name, too.
    await page.getByRole('button', { name: 'Anybody’s Customer' }).click();
    await page.getByRole('option', { name: unit.name, exact: true }).click();
    await expect(page).toHaveURL(/filters%5Bcustomer%5D=group/);
    await expect(
      page.getByRole('link', { name: service.name, exact: true }),
    ).toBeVisible();
  });

  await test.step('the page of a unit says what it pays for, and that of a person their roles', async () => {
    await page.goto(`/catalog/default/group/${unit.name}/business-relations`);
    await expect(
      page
        .getByRole('region', { name: 'Pays for' })
        .getByRole('link', { name: service.name }),
    ).toBeVisible();
    await page.goto('/catalog/default/user/guest/business-relations');
    await expect(
      page
        .getByRole('region', { name: 'Roles' })
        .getByRole('link', { name: unit.name })
        .first(),
    ).toBeVisible();
  });

  await test.step("a page of the app's own says who decides about its services", async () => {
    await page.goto('/services');
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: `${service.name}: ${newcomer}` })
        .getByText(/Decides:/),
    ).toBeVisible();
  });

  // What takes no line of the app's own in one of them alone.
  if (frontend === 'new') {
    await test.step('the home page says what is asked of its reader', async () => {
      await page.goto('/home');
      await expect(page.getByText('Asked of me')).toBeVisible();
    });
  } else {
    await test.step("the catalog's table says who has which role", async () => {
      await page.goto('/catalog');
      const row = page.getByRole('row').filter({ hasText: service.name });
      for (const name of ['Customer', 'Account manager']) {
        await expect(page.getByRole('columnheader', { name })).toBeVisible();
      }
      // As owner and as customer.
      await expect(
        row.getByRole('link', { name: unit.name, exact: true }),
      ).toHaveCount(2);
      await expect(
        row.getByRole('link', { name: newcomer, exact: true }),
      ).toBeVisible();
    });
    await test.step('the graph says its relations in words', async () => {
      await page.goto(
        `/catalog-graph?maxDepth=1&rootEntityRefs[]=${service.ref}`,
      );
      await expect(page.getByText(/has as customer/).first()).toBeVisible();
      await page.goto(`/catalog/default/component/${service.name}`);
      await expect(page.getByText(/has as customer/).first()).toBeVisible();
    });
  }
  await page.context().close();
});
