import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  assignmentAdministerPermission,
  assignmentProposePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { claims, customersAre, motorClaims } from '../testing/customers';
import { reader } from '../testing/me';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';

const rowOf = async (unit: string) => {
  const link = await screen.findByRole('link', { name: unit });
  const row = link.closest<HTMLElement>('[role="row"], li');
  if (!row) throw new Error(`${unit} stands in no row`);
  return within(row);
};

const lastAsked = (backend: Backend) =>
  backend.asked(routes.customers).at(-1)?.query;

describe('The customers page', () => {
  it('lists who is customer, account manager and orderer of each unit, what is pending, and its open cases', async () => {
    renderPage('/customers', {
      backend: new Backend().answers(routes.customers, customersAre([claims])),
    });
    const row = await rowOf('Claims');
    expect(row.getByText('below Nordhamn')).toBeVisible();
    expect(row.getByRole('link', { name: 'Åsa Berg' })).toHaveAttribute(
      'href',
      '/catalog/default/user/asa.berg',
    );
    expect(row.getByText('Erik Lind')).toBeVisible();
    expect(row.getByText('asked, not yet accepted')).toBeVisible();
    expect(row.getByText("Sean O'Brien")).toBeVisible();
    expect(row.getByRole('link', { name: '+2' })).toHaveAttribute(
      'href',
      '/business-relations/customers/default/claims',
    );
    expect(row.getByRole('link', { name: '2' })).toHaveAttribute(
      'href',
      '/business-relations/cases?unit=group%3Adefault%2Fclaims&open=true',
    );
    expect(
      row.getByRole('link', { name: 'Account manager not yet accepted' }),
    ).toBeVisible();
  });

  const proposing = (...permitted: { name: string }[]) =>
    reader('user:default/erik.lind', {
      permitted: Object.fromEntries(permitted.map(({ name }) => [name, true])),
    });

  it('leads from a vacancy to its proposal', async () => {
    renderPage('/customers', {
      backend: new Backend()
        .answers(routes.customers, customersAre([motorClaims]))
        .answers(routes.me, proposing(assignmentProposePermission)),
    });
    const row = await rowOf('Motor claims');
    expect(
      await row.findByRole('link', {
        name: 'Propose customer for Motor claims',
      }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?role=customer&unit=group%3Adefault%2Fmotor-claims',
    );
    expect(row.getByRole('link', { name: 'No customer' })).toBeVisible();
  });

  it('says of which service nobody is customer, beside the one whom others have, and leads to its proposal', async () => {
    const vacant: Assignment = {
      ...customer,
      holder: undefined,
      id: 'vacant-one',
      status: 'identified',
      scope: { entities: ['component:default/claims-intake'] },
    };
    const line = { ...claims, customers: [customer, vacant] };
    renderPage('/customers', {
      backend: new Backend()
        .answers(routes.customers, customersAre([line]))
        .answers(routes.me, proposing(assignmentProposePermission)),
    });
    const row = await rowOf('Claims');
    expect(row.getByRole('link', { name: 'Åsa Berg' })).toBeVisible();
    expect(row.getByText('vacant')).toBeVisible();
    expect(
      await row.findByRole('link', {
        name: 'Propose customer for Claims intake',
      }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?assignment=vacant-one',
    );
  });

  it('offers the account manager beside an orderer who is named, to those who may propose one', async () => {
    const line = { ...claims, accountManagers: [], customers: [] };
    const backend = new Backend()
      .answers(routes.customers, customersAre([line]))
      .answers(routes.me, proposing(assignmentAdministerPermission));
    renderPage('/customers', { backend });
    const row = await rowOf('Claims');
    expect(
      await row.findByRole('link', {
        name: 'Propose account manager for Claims',
      }),
    ).toBeVisible();
    // Customers are proposed by another permission.
    expect(
      row.queryByRole('link', { name: 'Propose customer for Claims' }),
    ).not.toBeInTheDocument();
  });

  it('filters as one types, on the server', async () => {
    const backend = new Backend().answers(routes.customers, ({ query }) =>
      customersAre(query?.search ? [motorClaims] : [claims]),
    );
    renderPage('/customers', { backend });
    await rowOf('Claims');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search units and people' }),
      'motor',
    );
    await rowOf('Motor claims');
    expect(lastAsked(backend)).toMatchObject({
      search: 'motor',
      show: 'customers',
    });
  });

  it('shows what its address says', async () => {
    const backend = new Backend().answers(
      routes.customers,
      customersAre([motorClaims]),
    );
    renderPage('/customers?show=candidates&search=motor', { backend });
    await rowOf('Motor claims');
    expect(lastAsked(backend)).toMatchObject({
      search: 'motor',
      show: 'candidates',
    });
    expect(screen.getByRole('radio', { name: 'All units' })).toBeChecked();
  });

  it('turns its pages on the server, and back', async () => {
    const backend = new Backend().answers(routes.customers, ({ query }) =>
      query?.cursor === 'second'
        ? customersAre([motorClaims])
        : customersAre([claims], 'second'),
    );
    renderPage('/customers', { backend });
    await rowOf('Claims');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await rowOf('Motor claims');
    expect(screen.getByText('Page 2')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    await rowOf('Claims');
  });

  it('speaks Swedish', async () => {
    renderPage('/customers', {
      backend: new Backend().answers(routes.customers, customersAre([claims])),
      language: 'sv',
    });
    const row = await rowOf('Claims');
    expect(row.getByText('under Nordhamn')).toBeVisible();
    expect(row.getByText('tillfrågad, ännu inte åtagen')).toBeVisible();
    expect(
      row.getByRole('link', {
        name: 'Kundansvarig har inte åtagit sig rollen',
      }),
    ).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage('/customers', {
      backend: new Backend().answers(
        routes.customers,
        customersAre([claims, motorClaims], 'second'),
      ),
    });
    await rowOf('Claims');
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('The faces of the customers page', () => {
  it('says how to name the first customer where there is none, and leads to the units', async () => {
    const backend = new Backend().answers(routes.customers, ({ query }) =>
      customersAre(query?.show === 'candidates' ? [motorClaims] : []),
    );
    renderPage('/customers', { backend });
    expect(await screen.findByText('No customers yet')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose a unit' }),
    );
    await rowOf('Motor claims');
  });

  it('says that nothing fits, and shows all again', async () => {
    const backend = new Backend().answers(routes.customers, ({ query }) =>
      customersAre(query?.search ? [] : [claims]),
    );
    renderPage('/customers?search=xyz', { backend });
    expect(await screen.findByText(/is called “xyz”/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await rowOf('Claims');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('says what failed, and tries again', async () => {
    const backend = new Backend().refuses(routes.customers, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    renderPage('/customers', { backend });
    expect(
      await screen.findByText('The database can’t be reached.'),
    ).toBeVisible();
    backend.answers(routes.customers, customersAre([claims]));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Claims');
  });

  it('says that one may not see it', async () => {
    renderPage('/customers', {
      backend: new Backend().refuses(routes.customers, {
        status: 403,
        code: 'not-permitted',
        sentence: 'Ask whoever administers business relations.',
      }),
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });

  it('loads', async () => {
    renderPage('/customers', {
      backend: new Backend().isSilentOn(routes.customers),
    });
    await waitFor(() =>
      expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible(),
    );
  });
});
