import { renderTestApp } from '@backstage/frontend-test-utils';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import businessRelations from '../alpha';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { ServiceRelations, useWhoDecides, WhoDecidesText } from '../index';
import { rootRouteRef } from '../routes';
import { Backend } from '../testing/Backend';
import { card } from '../testing/cards';
import { names } from '../testing/people';
import { appConfig } from '../testing/renderPage';

const catalog = { '/catalog/:namespace/:kind/:name': entityRouteRef };

/** A table of services as somebody else's plugin would have it. */
function TheirTable({ services }: { services: string[] }) {
  const { loading, value, error, refresh } = useWhoDecides(services);
  if (loading) return <p>One moment</p>;
  return (
    <>
      {error && <p role="alert">{error.message}</p>}
      <button onClick={refresh}>Again</button>
      <ul>
        {value?.items.map(({ entity, roles, route }) => (
          <li key={entity} aria-label={value.names[entity]}>
            {roles
              .filter(({ role }) => role === 'customer')
              .map(({ holder }) => value.names[holder])}
            <WhoDecidesText route={route} names={value.names} />
          </li>
        ))}
      </ul>
    </>
  );
}

const intake = 'component:default/claims-intake';

const decided = {
  items: [
    {
      entity: intake,
      roles: [
        {
          role: 'customer' as const,
          holder: 'user:default/asa.berg',
          level: intake,
        },
      ],
      route: card.questions[0].route,
    },
  ],
  names,
  at: card.at,
};

const theirPage = (element: JSX.Element, backend: Backend) => ({
  old: () =>
    renderInTestApp(
      <TestApiProvider
        apis={[
          [businessRelationsApiRef, backend.client],
          [translationApiRef, MockTranslationApi.create()],
        ]}
      >
        {element}
      </TestApiProvider>,
      { mountedRoutes: { ...catalog, '/business-relations': rootRouteRef } },
    ),
  new: () =>
    renderTestApp({
      features: [businessRelations],
      extensions: [
        PageBlueprint.make({
          name: 'theirs',
          params: { path: '/theirs', loader: async () => element },
        }),
      ],
      initialRouteEntries: ['/theirs'],
      mountedRoutes: catalog,
      apis: [[businessRelationsApiRef, backend.client]],
      config: appConfig,
    }),
});

describe.each(['old', 'new'] as const)(
  'On somebody else’s page, in an app of the %s frontend system',
  system => {
    it('a list of services asks once who decides, and says it in words', async () => {
      const backend = new Backend().answers(routes.whoDecides, decided);
      await theirPage(
        <TheirTable services={['Component:default/claims-intake']} />,
        backend,
      )[system]();
      const row = await screen.findByRole('listitem', {
        name: 'Claims intake',
      });
      expect(
        await screen.findByText(/because a change of content/),
      ).toBeVisible();
      expect(row).toHaveTextContent(
        /Decides: up to SEK\s500,000 Åsa Berg \(customer\)/,
      );
      expect(backend.asked(routes.whoDecides)).toEqual([
        expect.objectContaining({
          body: { entities: [intake], question: 'change' },
        }),
      ]);
    });

    it('what the card says stands there without a frame, of the service that is named', async () => {
      const backend = new Backend().answers(routes.card, card);
      await theirPage(<ServiceRelations entityRef={intake} />, backend)[
        system
      ]();
      expect(
        await screen.findByRole('link', { name: 'Åsa Berg' }),
      ).toHaveAttribute('href', '/catalog/default/user/asa.berg');
      expect(
        screen.getByRole('button', { name: /I have a question about/ }),
      ).toBeVisible();
      expect(backend.asked(routes.card)).toEqual([
        expect.objectContaining({ query: { entity: intake } }),
      ]);
    });
  },
);

describe('A list of services', () => {
  it('that is empty asks nothing', async () => {
    const backend = new Backend();
    await theirPage(<TheirTable services={[]} />, backend).old();
    await screen.findByRole('button', { name: 'Again' });
    expect(backend.asked(routes.whoDecides)).toEqual([]);
  });

  it('keeps what it has when asking again fails, and says so', async () => {
    const backend = new Backend().answers(routes.whoDecides, decided);
    await theirPage(<TheirTable services={[intake]} />, backend).old();
    await screen.findByRole('listitem', { name: 'Claims intake' });
    backend.refuses(routes.whoDecides, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database can’t be reached.',
    );
    expect(
      screen.getByRole('listitem', { name: 'Claims intake' }),
    ).toBeVisible();
  });
});

it('shows the roles alone where that is asked for', async () => {
  const backend = new Backend().answers(routes.card, card);
  await theirPage(
    <ServiceRelations entityRef={intake} show="roles" />,
    backend,
  ).old();
  expect(await screen.findByText('Erik Lind')).toBeVisible();
  expect(
    screen.queryByRole('button', { name: /I have a question about/ }),
  ).not.toBeInTheDocument();
});
