import { EntityProvider } from '@backstage/plugin-catalog-react';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, within } from '@testing-library/react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { EntityBusinessRelationsContent } from '../plugin';
import { rootRouteRef } from '../routes';
import { customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { card } from '../testing/cards';
import { fiveMinutes } from '../testing/goals';
import { names } from '../testing/people';

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'claims-intake' },
  spec: { type: 'service' },
};

const domain = 'domain:default/claims';
const system = 'system:default/claims-intake';

describe('The tab of a service', () => {
  const open = () => {
    const backend = new Backend().answers(routes.standing, {
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
                  assignment: { ...customer, id: 'nearer' },
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
        route,
      })),
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

  it('says what its customers want to have reached', async () => {
    await open();
    const goals = within(
      await screen.findByRole('region', { name: 'Goals of Claims' }),
    );
    expect(goals.getByText(fiveMinutes.result)).toBeVisible();
    expect(goals.getByText('Karin Åkesson')).toBeVisible();
  });

  it('says who could decide, and why', async () => {
    await open();
    const change = within(
      await screen.findByRole('region', { name: 'changing it' }),
    );
    expect(change.getByText(/Decides/)).toBeVisible();
    expect(change.getByText(/because/i)).toBeVisible();
  });
});
