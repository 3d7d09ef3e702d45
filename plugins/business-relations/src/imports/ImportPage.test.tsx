import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Import,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { assignmentAdministerPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';
import { Preview } from './usePreview';

const erik = 'user:default/erik.lind';
const asa = 'user:default/asa.berg';
const claims = 'group:default/claims';

const none = {
  error: 0,
  ended: 0,
  changed: 0,
  new: 0,
  nothing: 0,
  unchanged: 0,
};

const aPreview = (given: Partial<Preview> = {}): Preview => ({
  plan: 'the-plan',
  counts: { ...none, changed: 1, unchanged: 1 },
  brings: { units: 0, people: 0 },
  ignored: ['Kostnadsställe'],
  rows: [
    {
      does: 'changed',
      line: 2,
      role: 'customer',
      unit: claims,
      holder: asa,
      scope: { everything: true },
      mandate: {
        services: 'all',
        money: { amount: 900_000, currency: 'SEK' },
        from: '2026-01-01',
      },
      before: {
        mandate: {
          services: 'all',
          money: { amount: 500_000, currency: 'SEK' },
          from: '2026-01-01',
        },
      },
      because: message('import-holds-until-accepted', { person: asa }),
    },
  ],
  names,
  ...given,
});

const wrong = aPreview({
  counts: { ...none, error: 1, new: 3 },
  rows: [
    {
      does: 'error',
      line: 7,
      column: 'budget',
      because: message('import-cell-unreadable', {
        value: 'much',
        wanted: 'amount',
      }),
    },
  ],
  ignored: [],
});

const anImport = (given: Partial<Import> = {}): Import => ({
  id: 'an-import',
  name: 'Budget 2026',
  by: erik,
  at: '2026-11-24T09:00:00.000Z',
  counts: { ...none, changed: 1 },
  steps: 10,
  waiting: 4,
  refused: 0,
  refusals: [],
  ...given,
});

const backend = (preview: Preview = aPreview()) =>
  new Backend()
    .answers(routes.me, reader(erik))
    .answers(routes.imports, { items: [], names })
    .answers(routes.previewImport, preview);

const onPage = (server: Backend, language: 'en' | 'sv' = 'en') =>
  renderPage('/customers/import', { backend: server, language });

const button = (name: string | RegExp) => screen.findByRole('button', { name });

const text = 'unit;head;it included\nclaims;asa.berg;yes';

async function choose(label = 'File with the table', name = 'Budget 2026.csv') {
  await userEvent.upload(
    await screen.findByLabelText(label),
    new File([text], name),
  );
}

async function look(label = 'Look what it would bring') {
  await screen.findByDisplayValue('Budget 2026');
  await userEvent.click(await button(label));
}

describe('The page on which a table of budgets is imported', () => {
  it('begins with what belongs there, and lets nobody look without a table', async () => {
    onPage(backend());
    expect(await screen.findByText(/Nothing was imported yet/)).toBeVisible();
    expect(await button('Look what it would bring')).toBeDisabled();
  });

  it('shows row by row what it would bring, and imports just that', async () => {
    const server = backend().answers(routes.startImport, () => {
      server.answers(routes.imports, { items: [anImport()], names });
      return anImport();
    });
    onPage(server);
    await choose();
    await look();
    const table = await screen.findByRole('list', { name: 'Row by row' });
    const [first] = within(table).getAllByRole('listitem');
    expect(first).toHaveTextContent('changed');
    expect(first).toHaveTextContent('SEK 900,000 instead of SEK 500,000');
    expect(first).toHaveTextContent(/holds until they accept this/);
    expect(screen.getByText('Nothing was written yet')).toBeVisible();
    expect(screen.getByText(/left aside: Kostnadsställe/)).toBeVisible();
    expect(server.asked(routes.startImport)).toEqual([]);
    await userEvent.click(await button('Import: 1 change'));
    expect(server.asked(routes.startImport)).toMatchObject([
      { body: { name: 'Budget 2026', format: 'csv', text, plan: 'the-plan' } },
    ]);
    expect(await screen.findByText('6 of 10')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Asked' })).toHaveValue(6);
    expect(screen.queryByText('What it would bring')).toBeNull();
  });

  it('says of each row for which services it is, since a unit may have several', async () => {
    const [row] = aPreview().rows;
    const entities = ['intake', 'archive', 'ledger', 'portal'].map(
      name => `component:default/${name}`,
    );
    onPage(
      backend(
        aPreview({
          rows: [
            row,
            { ...row, line: 3, scope: { entities } },
            {
              ...row,
              line: 4,
              scope: { entities: entities.slice(0, 1) },
              share: 60,
            },
          ],
        }),
      ),
    );
    await choose();
    await look();
    const table = await screen.findByRole('list', { name: 'Row by row' });
    const [first, second, third] = within(table).getAllByRole('listitem');
    expect(first).toHaveTextContent('For all of the unit');
    expect(second).toHaveTextContent('For intake, archive, ledger and 1 more');
    expect(third).toHaveTextContent('60% of intake');
  });

  it('brings what the catalog lacks where that is chosen, and says of each row what', async () => {
    const server = backend(
      aPreview({
        brings: { units: 1, people: 0 },
        rows: [{ does: 'nothing', line: 2, unit: claims, brings: [claims] }],
        counts: { ...none, nothing: 1 },
      }),
    );
    onPage(server, 'sv');
    await choose('Fil med tabellen');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /som katalogen saknar/ }),
    );
    await look('Se vad den skulle ge');
    expect(await screen.findByText('Nytt i katalogen: Claims')).toBeVisible();
    expect(screen.getByText(/enheter 1, personer 0/)).toBeVisible();
    expect(server.asked(routes.previewImport)).toMatchObject([
      { body: { bringLacking: true } },
    ]);
    expect(await button('Importera: 1 ändring')).toBeEnabled();
  });

  it('says which cell is wrong, shows those rows alone, and imports nothing', async () => {
    const server = backend(wrong);
    onPage(server);
    await choose();
    await look();
    expect(await screen.findByText('7, budget')).toBeVisible();
    expect(screen.getByText(/“much” is not an amount like/)).toBeVisible();
    expect(await button('Import: 3 changes')).toBeDisabled();
    await userEvent.click(await screen.findByText('error (1)'));
    expect(server.asked(routes.previewImport).at(-1)).toMatchObject({
      query: { does: 'error', after: 0 },
    });
  });

  it('turns the pages of a long table', async () => {
    const server = backend(aPreview({ next: 50 }));
    onPage(server);
    await choose();
    await look();
    await userEvent.click(await button('Next page'));
    expect(server.asked(routes.previewImport).at(-1)).toMatchObject({
      query: { after: 50 },
    });
  });

  it('says why a table was refused, and forgets what it showed of another', async () => {
    const server = backend();
    onPage(server);
    await choose();
    await look();
    await screen.findByText('Nothing was written yet');
    server.refuses(routes.startImport, {
      status: 409,
      code: 'import-plan-differs',
      sentence: 'Something has changed since the preview',
    });
    await userEvent.click(await button('Import: 1 change'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Something has changed since the preview',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' b');
    expect(screen.queryByText('Nothing was written yet')).toBeNull();
  });

  it('reads no file that is too large, says so, and forgets the one before', async () => {
    const server = backend();
    onPage(server);
    await choose();
    const file = new File(['x'], 'Everything.csv');
    Object.defineProperty(file, 'size', { value: 104_857_600 });
    await userEvent.upload(
      await screen.findByLabelText('File with the table'),
      file,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '“Everything.csv” has 105 MB, and a table at most 25 MB, which is room for 50,000 rows.',
    );
    expect(await button('Look what it would bring')).toBeDisabled();
    expect(server.asked(routes.previewImport)).toEqual([]);
  });

  it('sends no archive that is called a table, and says what it wants', async () => {
    const server = backend();
    onPage(server);
    await userEvent.upload(
      await screen.findByLabelText('File with the table'),
      new File(['PK\u0003\u0004\u0014\u0000'], 'Budget 2026.csv'),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This is no text file',
    );
    expect(await button('Look what it would bring')).toBeDisabled();
    expect(server.asked(routes.previewImport)).toEqual([]);
  });

  it('reads YAML by its name', async () => {
    const server = backend();
    onPage(server);
    await choose('File with the table', 'Budget 2026.yaml');
    await look();
    expect(server.asked(routes.previewImport)).toMatchObject([
      { body: { format: 'yaml' } },
    ]);
  });

  it('is closed to whoever may not administer roles, with a sentence', async () => {
    onPage(
      backend().refuses(routes.imports, {
        status: 403,
        code: 'not-permitted',
        sentence: 'Only administrators may import',
      }),
    );
    expect(
      await screen.findByText('Only administrators may import'),
    ).toBeVisible();
    expect(screen.queryByLabelText('File with the table')).toBeNull();
  });

  it('is found from the customers by those alone who may', async () => {
    const customers = backend().answers(routes.customers, {
      items: [],
      names,
    });
    const { unmount } = renderPage('/customers', { backend: customers });
    await screen.findByRole('link', { name: 'Propose a role' });
    expect(screen.queryByRole('link', { name: 'Import' })).toBeNull();
    unmount();
    const { name } = assignmentAdministerPermission;
    customers.answers(routes.me, reader(erik, { permitted: { [name]: true } }));
    renderPage('/customers', { backend: customers });
    expect(await screen.findByRole('link', { name: 'Import' })).toHaveAttribute(
      'href',
      '/business-relations/customers/import',
    );
  });

  it('speaks Swedish, and is usable with assistive technology', async () => {
    const { container } = onPage(
      backend().answers(routes.imports, {
        items: [anImport({ refused: 2 })],
        names,
      }),
      'sv',
    );
    await choose('Fil med tabellen');
    await look('Se vad den skulle ge');
    expect(await screen.findByText('Inget är skrivet än')).toBeVisible();
    expect(screen.getByText(/prövas igen varje timme/)).toBeVisible();
    expect(await violationsIn(container)).toEqual([]);
  });
});
