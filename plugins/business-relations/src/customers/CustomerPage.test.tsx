import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accountManager, customer, orderer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { common } from '../testing/cases';
import { claims, customersAre, motorClaims } from '../testing/customers';
import { goalsOfClaims } from '../testing/goals';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { aRoleCase, askedToAccept } from '../testing/roleCases';
import { violationsIn } from '../testing/violationsIn';

const identified: Assignment = {
  ...orderer('user:default/fatima.haddad'),
  status: 'identified',
  source: { from: 'declared', by: 'domain:default/claims' },
};

const unitOf = (person: string, line = claims) =>
  new Backend()
    .answers(routes.customers, customersAre([line]))
    .answers(routes.assignments, { items: line.customers, names })
    .answers(routes.cases, { items: [], names })
    .answers(routes.me, reader(person))
    .answers(routes.goals, goalsOfClaims())
    .answers(routes.entities, {
      items: [
        {
          ref: 'user:default/karin.akesson',
          name: 'Karin Åkesson',
          kind: 'user',
        },
      ],
    })
    .answers(routes.openCase, {
      status: 'carried-out',
      command: 'command-1',
      case: aRoleCase(askedToAccept, common),
    })
    .answers(routes.case, aRoleCase(askedToAccept, common));

const change = async (person: string, what: string) => {
  await userEvent.click(
    await screen.findByRole('button', { name: `Change: customer ${person}` }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: what }));
  return within(await screen.findByRole('dialog'));
};

describe('The page of a unit', () => {
  it('leads from somebody who has left straight to handing their role over', async () => {
    const left: typeof claims = {
      ...claims,
      findings: ['holderLeft'],
      left: [customer.id],
    };
    renderPage('/customers/default/claims', {
      backend: unitOf('user:default/erik.lind', left).answers(
        routes.me,
        reader('user:default/erik.lind', {
          permitted: { 'business-relations.assignment.propose': true },
        }),
      ),
    });
    expect(await screen.findByText('has left the organisation')).toBeVisible();
    await userEvent.click(
      await screen.findByRole('link', { name: 'Somebody has left' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('heading', { name: 'Hand over' })).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it.each([
    ['en', 'Role not confirmed for a year'],
    ['sv', 'Roll som inte bekräftats på ett år'],
  ] as const)(
    'says that a role was not confirmed for a year, in %s',
    async (language, name) => {
      const late: typeof claims = { ...claims, findings: ['notConfirmed'] };
      renderPage('/customers/default/claims', {
        backend: unitOf('user:default/sean.obrien', late),
        language,
      });
      expect(await screen.findByRole('link', { name })).toBeVisible();
    },
  );

  it('shows people and roles, what they cover and on what mandate, what is to do, and the way on', async () => {
    renderPage('/customers/default/claims', {
      backend: unitOf('user:default/sean.obrien'),
    });
    const people = within(
      await screen.findByRole('region', { name: 'People and roles' }),
    );
    expect(people.getByText('Åsa Berg')).toBeVisible();
    expect(people.getByText(/up to SEK\s500,000 a decision/)).toBeVisible();
    expect(people.getAllByText('Motor claims')).toHaveLength(5);
    expect(people.getByText('asked, not yet accepted')).toBeVisible();
    expect(
      within(
        screen.getByRole('region', { name: 'Services covered' }),
      ).getByText('8 services in all'),
    ).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'To do' })).getByRole('link', {
        name: 'Account manager not yet accepted',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Nordhamn' })).toHaveAttribute(
      'href',
      '/business-relations/customers/default/nordhamn',
    );
    expect(
      screen.getByRole('link', { name: 'Propose a role' }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?unit=group%3Adefault%2Fclaims',
    );
  });

  it('lets somebody hand over their own role, and says what that leads to', async () => {
    const backend = unitOf('user:default/asa.berg');
    renderPage('/customers/default/claims', { backend });
    const dialog = await change('Åsa Berg', 'Hand over');
    expect(
      dialog.getByText(/Åsa Berg stays customer until whoever takes over/),
    ).toBeVisible();
    const send = dialog.getByRole('button', {
      name: 'Ask them to take over',
    });
    expect(send).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('combobox', { name: /Who takes over/ }),
      'Karin',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Karin Åkesson' }),
    );
    await userEvent.click(send);
    await waitFor(() =>
      expect(backend.asked(routes.openCase)).toEqual([
        expect.objectContaining({
          body: expect.objectContaining({
            opening: {
              ask: 'handOver',
              assignment: 'customer-claims',
              successor: 'user:default/karin.akesson',
            },
          }),
        }),
      ]),
    );
  });

  it('lets somebody name their own deputy, and says of a deputy whose place they take', async () => {
    const deputy: Assignment = {
      ...customer,
      id: 'deputy',
      holder: 'user:default/karin.akesson',
      deputyFor: customer.id,
    };
    renderPage('/customers/default/claims', {
      backend: unitOf('user:default/asa.berg', {
        ...claims,
        customers: [customer, deputy],
      }).answers(routes.assignmentHistory, {
        items: [
          { assignment: customer, at: '2026-01-08T09:00:00.000Z', why: '' },
        ],
        names,
      }),
    });
    const people = within(
      await screen.findByRole('region', { name: 'People and roles' }),
    );
    expect(await people.findByText('standing in for Åsa Berg')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Change: customer Åsa Berg' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Name a deputy' }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Åsa Berg as customer',
      }),
    ).toBeVisible();
  });

  it('ends a role only with a reason', async () => {
    const backend = unitOf('user:default/asa.berg');
    renderPage('/customers/default/claims', { backend });
    const dialog = await change('Åsa Berg', 'End');
    const send = dialog.getByRole('button', { name: 'End the role' });
    expect(send).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Why does it end/ }),
      'New work',
    );
    await userEvent.click(send);
    await waitFor(() =>
      expect(backend.asked(routes.openCase)[0].body).toMatchObject({
        opening: { ask: 'end', reason: 'New work' },
      }),
    );
  });

  it('offers no change of somebody else’s role to whoever may not', async () => {
    renderPage('/customers/default/claims', {
      backend: unitOf('user:default/sean.obrien'),
    });
    await screen.findByText('Åsa Berg');
    expect(
      screen.queryByRole('button', { name: 'Change: customer Åsa Berg' }),
    ).not.toBeInTheDocument();
  });

  it('leads whoever is asked to the answer', async () => {
    renderPage('/customers/default/claims', {
      backend: unitOf('user:default/erik.lind'),
    });
    expect(await screen.findByRole('link', { name: 'Answer' })).toHaveAttribute(
      'href',
      '/business-relations/cases/case-1/answer',
    );
  });

  it('lets an identified role be asked for', async () => {
    const line = { ...claims, orderers: [identified] };
    const backend = unitOf('user:default/erik.lind', line).answers(routes.me, {
      ...reader('user:default/erik.lind'),
      permitted: { 'business-relations.assignment.propose': true },
    });
    renderPage('/customers/default/claims', { backend });
    expect(
      await screen.findByRole('link', { name: 'Ask them to accept' }),
    ).toHaveAttribute(
      'href',
      `/business-relations/customers/propose?${new URLSearchParams({
        assignment: identified.id,
      })}`,
    );
    expect(screen.getByText('declared in the catalog')).toBeVisible();
  });

  it('offers what is vacant until it is filled, to those who may propose', async () => {
    const line = { ...claims, accountManagers: [] };
    renderPage('/customers/default/claims', {
      backend: unitOf('user:default/erik.lind', line).answers(
        routes.me,
        reader('user:default/erik.lind', {
          permitted: { 'business-relations.assignment.administer': true },
        }),
      ),
    });
    expect(
      await screen.findByRole('link', {
        name: 'Propose account manager for Claims',
      }),
    ).toBeVisible();
    expect(screen.getByText(/vacant: account manager/)).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /Propose customer/ }),
    ).not.toBeInTheDocument();
  });

  it('says what belongs there where nobody has a role yet', async () => {
    renderPage('/customers/default/motor-claims', {
      backend: unitOf('user:default/erik.lind', motorClaims),
    });
    expect(
      await screen.findByText('Nobody has a role here yet.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'No customer' })).toBeVisible();
  });

  it('says so where the catalog has no such unit', async () => {
    const backend = unitOf('user:default/erik.lind').answers(
      routes.customers,
      customersAre([]),
    );
    renderPage('/customers/default/nobody', { backend });
    expect(
      await screen.findByText('The catalog has no such unit'),
    ).toBeVisible();
  });

  it('speaks Swedish', async () => {
    renderPage('/customers/default/claims', {
      backend: unitOf('user:default/asa.berg'),
      language: 'sv',
    });
    expect(
      await screen.findByRole('region', { name: 'Personer och roller' }),
    ).toHaveTextContent(/gäller.*sedan 8 jan/);
  });

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage('/customers/default/claims', {
      backend: unitOf('user:default/asa.berg', {
        ...claims,
        accountManagers: [accountManager],
        customers: [customer],
      }),
    });
    await screen.findByText('Åsa Berg');
    expect(await violationsIn(container)).toEqual([]);
  });
});
