import { Entity } from '@backstage/catalog-model';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { EntityBusinessRelationsContent } from '../plugin';
import { rootRouteRef } from '../routes';
import { customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { claims, customersAre, motorClaims } from '../testing/customers';
import { toDecide } from '../testing/decisions';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderCard } from '../testing/renderCard';
import { violationsIn } from '../testing/violationsIn';

const paysFor = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'customerOf',
    targetRef: `component:default/service-${index + 1}`,
  }));

const entity = (kind: string, name: string, services = 1): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { namespace: 'default', name },
  spec: {},
  relations: paysFor(services),
});

const asa = entity('User', 'asa.berg');
const erik = 'user:default/erik.lind';
const propose = { 'business-relations.assignment.propose': true };

const { line, tasks } = toDecide();
const decision = { case: line, task: tasks[0], since: line.openedAt };

const backend = (me = reader(erik)) =>
  new Backend()
    .answers(routes.me, me)
    .answers(routes.assignments, { items: [customer], names })
    .answers(routes.customers, customersAre([claims]))
    .answers(routes.cases, { items: [], names })
    .answers(routes.askedOf, { items: [decision], names });

const region = (name: string) => screen.findByRole('region', { name });

describe('The tab of a person', () => {
  it('says what they pay for, which roles they have, and what is asked of them', async () => {
    const server = backend();
    renderCard(asa, { backend: server });
    const roles = within(await region('Roles'));
    expect(roles.getByText('Customer')).toBeVisible();
    expect(roles.getByRole('link', { name: 'Claims' })).toHaveAttribute(
      'href',
      '/business-relations/customers/default/claims',
    );
    expect(roles.getByText(/up to SEK\s500,000 a decision/)).toBeVisible();
    expect(
      within(await region('Pays for')).getByText('service-1'),
    ).toBeVisible();
    expect(
      within(await region('Asked of them')).getByRole('link', {
        name: /Decide on/,
      }),
    ).toHaveAttribute('href', '/business-relations/cases/case-1');
    expect(server.asked(routes.assignments)).toMatchObject([
      { query: { holder: 'user:default/asa.berg' } },
    ]);
    expect(server.asked(routes.askedOf)).toMatchObject([
      { query: { of: 'user:default/asa.berg' } },
    ]);
  });

  it('leads whoever it is about to where they answer', async () => {
    renderCard(asa, { backend: backend(reader('user:default/asa.berg')) });
    expect(
      within(await region('Asked of them')).getByRole('link', {
        name: /Decide on/,
      }),
    ).toHaveAttribute('href', '/business-relations/cases/case-1/answer');
  });

  it('shows roles also to whom what is asked may not be told', async () => {
    renderCard(asa, {
      backend: backend().refuses(routes.askedOf, {
        status: 403,
        code: 'not-permitted',
        sentence: 'Ask whoever administers business relations.',
      }),
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(within(await region('Roles')).getByText('Customer')).toBeVisible();
  });

  it('shows some of many services, and all when asked', async () => {
    renderCard(entity('User', 'asa.berg', 12), { backend: backend() });
    const services = within(await region('Pays for'));
    expect(services.getAllByRole('listitem')).toHaveLength(8);
    await userEvent.click(
      services.getByRole('button', { name: 'Show all 12' }),
    );
    expect(services.getAllByRole('listitem')).toHaveLength(12);
  });

  it('speaks Swedish, and has nothing that axe finds wrong', async () => {
    const { container } = renderCard(asa, {
      backend: backend(),
      language: 'sv',
    });
    expect(await region('Betalar för')).toBeVisible();
    await region('Roller');
    expect(
      within(await region('Väntar på dem')).getByRole('link', {
        name: /Besluta om/,
      }),
    ).toBeVisible();
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('The tab of a unit', () => {
  it('says what it pays for, who has which role, what is vacant, and what is asked in it', async () => {
    const server = backend(reader(erik, { permitted: propose })).answers(
      routes.customers,
      customersAre([{ ...claims, accountManagers: [], orderers: [] }]),
    );
    const unit = entity('Group', 'claims');
    renderCard(
      {
        ...unit,
        relations: [
          ...(unit.relations ?? []),
          // By which the catalog says whose account manager somebody is.
          { type: 'accountManagerOf', targetRef: 'component:default/intake' },
        ],
      },
      { backend: server },
    );
    expect(await region('Pays for')).toHaveTextContent('service-1');
    expect(
      screen.queryByRole('region', { name: 'Answers for' }),
    ).not.toBeInTheDocument();
    const people = within(await region('People and roles'));
    expect(people.getByText('Åsa Berg')).toBeVisible();
    expect(
      people.getByRole('link', { name: 'Propose orderer for Claims' }),
    ).toBeVisible();
    const asked = await region('Asked of them');
    expect(await within(asked).findByText(/with Åsa Berg/)).toBeVisible();
    expect(server.asked(routes.askedOf)).toMatchObject([
      { query: { of: 'group:default/claims' } },
    ]);
    expect(
      screen.getByRole('link', { name: 'Its page among the customers' }),
    ).toHaveAttribute('href', '/business-relations/customers/default/claims');
  });

  it.each([
    [propose, 1],
    [{}, 0],
  ])(
    'that has no part in it says so, with the first step for whoever may take it: %j',
    async (permitted, offered) => {
      const server = backend(reader(erik, { permitted }))
        .answers(routes.customers, customersAre([motorClaims]))
        .answers(routes.assignments, { items: [], names });
      renderCard(entity('Group', 'motor-claims', 0), { backend: server });
      expect(await screen.findByText('Not a customer')).toBeVisible();
      expect(
        screen.queryAllByRole('link', { name: 'Propose its customer' }),
      ).toHaveLength(offered);
      expect(server.asked(routes.askedOf)).toEqual([]);
    },
  );
});

it('is the same component in an app of the old frontend system', async () => {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [businessRelationsApiRef, backend().client],
        [translationApiRef, MockTranslationApi.create()],
      ]}
    >
      <EntityProvider entity={asa}>
        <EntityBusinessRelationsContent />
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/business-relations': rootRouteRef,
      },
    },
  );
  expect(await region('Pays for')).toBeVisible();
  expect(within(await region('Roles')).getByText('Customer')).toBeVisible();
});
