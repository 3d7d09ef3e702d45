import { EntityProvider } from '@backstage/plugin-catalog-react';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  Party,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, within } from '@testing-library/react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { EntityBusinessRelationsContent } from '../plugin';
import { rootRouteRef } from '../routes';
import { customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { card } from '../testing/cards';
import { toDecide } from '../testing/decisions';
import { fiveMinutes } from '../testing/goals';
import { names } from '../testing/people';

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'claims-intake' },
  spec: { type: 'service' },
};

const { line } = toDecide();
const openCases = { items: [line], names };

const domain = 'domain:default/claims';
const system = 'system:default/claims-intake';

/** Karin stands in for whoever decides. */
const withDeputy = ({ bands: _, ...route }: Route): Route => {
  const { decide } = route;
  if (decide.by !== 'one') return route;
  const { parties } = decide.decider;
  const deputy: Party = {
    person: 'user:default/karin.akesson',
    role: 'customer',
    assignment: 'deputy',
    deputyFor: customer.id,
  };
  return {
    ...route,
    decide: {
      ...decide,
      decider: { ...decide.decider, parties: [parties[0], deputy] },
    },
  };
};

describe('The tab of a service', () => {
  const open = () => {
    const backend = new Backend()
      .answers(routes.cases, openCases)
      .answers(routes.standing, {
        entity: 'component:default/claims-intake',
        at: '2026-03-03T22:59:59.999Z',
        day: '2026-03-03',
        chain: [
          {
            role: 'customer',
            steps: [
              {
                level: system,
                assignments: [
                  {
                    assignment: { ...customer, id: 'nearer', share: 60 },
                    inForce: true,
                  },
                ],
              },
              {
                level: domain,
                assignments: [
                  { assignment: customer, inForce: true, replacedBy: system },
                ],
              },
            ],
          },
        ],
        questions: card.questions.map(({ question, route }) => ({
          question,
          route: withDeputy(route),
        })),
        units: [
          { unit: 'group:default/nordhamn' },
          { unit: 'group:default/claims', above: 'group:default/nordhamn' },
        ],
        history: [],
        goals: [
          {
            unit: 'group:default/claims',
            revision: 1,
            goals: [fiveMinutes],
          },
        ],
        names: {
          ...names,
          [system]: 'Claims intake system',
          [domain]: 'Claims domain',
        },
      });
    return renderInTestApp(
      <TestApiProvider
        apis={[
          [businessRelationsApiRef, backend.client],
          [translationApiRef, MockTranslationApi.create()],
        ]}
      >
        <EntityProvider entity={service}>
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
  };

  it('shows where each role comes from, and what took the place of what', async () => {
    await open();
    const chain = within(
      await screen.findByRole('region', { name: 'customer' }),
    );
    const [nearest, further] = chain
      .getAllByRole('listitem')
      .filter(item => item.parentElement?.tagName === 'OL');
    expect(nearest).toHaveTextContent('Claims intake system');
    expect(nearest).not.toHaveTextContent('replaced by');
    expect(further).toHaveTextContent(
      'replaced by what is set for Claims intake system',
    );
  });

  it('says what share a customer has where several have the service', async () => {
    await open();
    const chain = within(
      await screen.findByRole('region', { name: 'customer' }),
    );
    const [shares, has] = chain
      .getAllByRole('listitem')
      .filter(item => item.parentElement?.tagName === 'OL');
    expect(shares).toHaveTextContent('share 60%');
    expect(has).not.toHaveTextContent('share');
  });

  it('says what its customers want to have reached', async () => {
    await open();
    const goals = within(
      await screen.findByRole('region', { name: 'Goals of Claims' }),
    );
    expect(goals.getByText(fiveMinutes.result)).toBeVisible();
    expect(goals.getByText('Karin Åkesson')).toBeVisible();
  });

  it('shows the units of the business below each other, with who has which role there', async () => {
    await open();
    const business = within(
      await screen.findByRole('region', { name: 'In the business' }),
    );
    const claims = business.getByRole('link', { name: 'Claims' }).closest('li');
    expect(claims).toHaveTextContent(/Åsa Berg.*customer/);
    expect(claims?.parentElement?.closest('li')).toHaveTextContent(/^Nordhamn/);
  });

  it('shows what is open about it, and leads to all that ever was', async () => {
    await open();
    const cases = within(
      await screen.findByRole('region', { name: 'Open cases' }),
    );
    expect(
      await cases.findByRole('link', { name: line.description.title }),
    ).toHaveAttribute('href', '/business-relations/cases/case-1');
    expect(
      cases.getByRole('link', { name: 'All cases about it' }),
    ).toHaveAttribute(
      'href',
      '/business-relations/cases?subject=component%3Adefault%2Fclaims-intake',
    );
  });

  it('says who could decide, and why', async () => {
    await open();
    const change = within(
      await screen.findByRole('region', { name: 'changing it' }),
    );
    expect(change.getByText(/Decides/)).toHaveTextContent(
      /\(customer\) or Karin Åkesson \(customer, standing in\)/,
    );
    expect(change.getByText(/because/i)).toBeVisible();
  });
});
