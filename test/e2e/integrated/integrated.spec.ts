import { expect, Page, test } from '@playwright/test';
import { freshApp } from '../newcomer/organisations';
import { enter } from '../people';

const { service, unit, newcomer } = freshApp;
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

test('where the pages of docs/integrations were followed, search finds, a template raises, and an assistant is answered', async ({
  browser,
}) => {
  test.setTimeout(240_000);
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

  // Without a line of the app's own in the new frontend system alone.
  if (frontend === 'new') {
    await test.step('the home page says what is asked of its reader', async () => {
      await page.goto('/home');
      await expect(page.getByText('Asked of me')).toBeVisible();
    });
    await test.step('the page of a unit says what it pays for', async () => {
      await page.goto(`/catalog/default/group/${unit.name}/business-relations`);
      await expect(
        page
          .getByRole('region', { name: 'Pays for' })
          .getByRole('link', { name: service.name }),
      ).toBeVisible();
    });
  }
  await page.context().close();
});
