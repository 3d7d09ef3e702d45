import { useApiHolder } from '@backstage/core-plugin-api';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen } from '@testing-library/react';
import businessRelations from '../alpha';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { Backend } from '../testing/Backend';
import { claims, customersAre } from '../testing/customers';
import { reader } from '../testing/me';
import { appConfig } from '../testing/renderPage';

const nothing = { items: [], names: {} };

const backend = new Backend()
  .answers(routes.me, reader('user:default/erik.lind', { permitted: {} }))
  .answers(routes.myWork, {
    asked: [],
    waiting: [],
    followed: [],
    commands: [],
    names: {},
  })
  .answers(routes.cases, nothing)
  .answers(routes.customers, customersAre([claims]))
  .answers(routes.findings, { ...nothing, assignments: [] })
  .answers(routes.findingCounts, { items: [] })
  .answers(routes.repairs, nothing);

function Signals() {
  const there = useApiHolder().get(signalApiRef) !== undefined;
  return <p>{there ? 'Signals are installed' : 'No signals are installed'}</p>;
}

describe('In an app without signals and notifications', () => {
  it.each([
    ['/', 'My work'],
    ['/cases', 'Cases'],
    ['/customers', 'Customers'],
    ['/findings', 'Findings'],
    ['/operate', 'Operate'],
  ])('the page at %s is as anywhere', async (path, title) => {
    renderTestApp({
      features: [businessRelations],
      extensions: [
        AppRootElementBlueprint.make({ params: { element: <Signals /> } }),
      ],
      initialRouteEntries: [`/business-relations${path}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[businessRelationsApiRef, backend.client]],
      config: appConfig,
    });
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
    expect(screen.getByText('No signals are installed')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});
