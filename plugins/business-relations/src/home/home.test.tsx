import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  assignmentAdministerPermission,
  operatePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { screen, waitFor } from '@testing-library/react';
import businessRelations from '../alpha';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { HomePageAskedOfMe } from '../index';
import { Me } from '../people/useMe';
import { rootRouteRef } from '../routes';
import { accountManager, customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { toDecide } from '../testing/decisions';
import { counts } from '../testing/findings';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { appConfig } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';

const catalog = { '/catalog/:namespace/:kind/:name': entityRouteRef };

/** A home page takes widgets as that of `@backstage/plugin-home` does, which an app need not have. */
const homePage = createFrontendPlugin({
  pluginId: 'home',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: {
        widgets: createExtensionInput([
          HomePageWidgetBlueprint.dataRefs.widget,
        ]),
      },
      factory: (page, { inputs }) =>
        page({
          path: '/home',
          loader: async () => (
            <>
              {inputs.widgets.map(input => {
                const { name, component } = input.get(
                  HomePageWidgetBlueprint.dataRefs.widget,
                );
                return <div key={name}>{component}</div>;
              })}
            </>
          ),
        }),
    }),
  ],
});

const { line, tasks } = toDecide();

const work = (asked: number): AnswerOf<typeof routes.myWork> => ({
  asked: Array.from({ length: asked }, (_, index) => ({
    case: { ...line, id: `case-${index + 1}` },
    task: tasks[0],
    since: line.openedAt,
  })),
  waiting: [],
  followed: [],
  commands: [],
  names,
});

const home = (
  asked: number,
  language: 'en' | 'sv' = 'en',
  backend = new Backend(),
) => {
  backend.answers(routes.myWork, work(asked));
  window.localStorage.setItem('language', language);
  return {
    old: () =>
      renderInTestApp(
        <TestApiProvider
          apis={[
            [businessRelationsApiRef, backend.client],
            [translationApiRef, MockTranslationApi.create()],
          ]}
        >
          <HomePageAskedOfMe />
        </TestApiProvider>,
        { mountedRoutes: { ...catalog, '/business-relations': rootRouteRef } },
      ),
    new: () =>
      renderTestApp({
        features: [businessRelations, homePage],
        initialRouteEntries: ['/home'],
        mountedRoutes: catalog,
        apis: [[businessRelationsApiRef, backend.client]],
        config: appConfig,
      }),
  };
};

describe.each(['old', 'new'] as const)(
  'On the home page of an app of the %s frontend system',
  system => {
    it('stands what is asked of its reader, each leading to where it is answered', async () => {
      await home(7)[system]();
      expect(await screen.findByText('Asked of me')).toBeVisible();
      const links = await screen.findAllByRole('link', { name: /Decide on/ });
      expect(links.map(link => link.getAttribute('href'))).toEqual(
        [1, 2, 3, 4, 5].map(n => `/business-relations/cases/case-${n}/answer`),
      );
      expect(
        screen.getByRole('link', { name: 'All 7 in My work' }),
      ).toHaveAttribute('href', '/business-relations');
    });

    it('stands that nothing is asked', async () => {
      await home(0)[system]();
      expect(await screen.findByText('Nothing is asked of you')).toBeVisible();
      expect(screen.getByRole('link', { name: 'My work' })).toBeVisible();
    });
  },
);

describe('The number of findings on the home page', () => {
  const someFindings = (more = false) =>
    counts({ officeVacant: 1, serviceWithoutCustomer: 12 }, more);
  const of = (who: Partial<Me>, more?: boolean) =>
    new Backend()
      .answers(routes.me, reader('user:default/erik.lind', who))
      .answers(routes.findingCounts, someFindings(more));

  it.each<[string, Partial<Me>]>([
    [
      'administers roles',
      { permitted: { [assignmentAdministerPermission.name]: true } },
    ],
    ['operates all of this', { permitted: { [operatePermission.name]: true } }],
    ['manages an account', { assignments: [accountManager] }],
  ])('stands there for whoever %s, and leads to them', async (_, who) => {
    await home(0, 'en', of(who)).new();
    expect(
      await screen.findByRole('link', { name: 'Findings: 13' }),
    ).toHaveAttribute('href', '/business-relations/findings');
  });

  it('says that there are more than are counted', async () => {
    const backend = of({ assignments: [accountManager] }, true);
    await home(0, 'sv', backend).new();
    expect(
      await screen.findByRole('link', { name: 'Brister: fler än 13' }),
    ).toBeVisible();
  });

  it('is asked for by nobody else', async () => {
    const backend = of({
      permitted: {},
      assignments: [{ ...accountManager, status: 'ended' }, customer],
    });
    await home(0, 'en', backend).new();
    await screen.findByText('Nothing is asked of you');
    await waitFor(() => expect(backend.asked(routes.me)).not.toEqual([]));
    expect(screen.queryByRole('link', { name: /Findings/ })).toBeNull();
    expect(backend.asked(routes.findingCounts)).toEqual([]);
  });
});

it('speaks Swedish, and has nothing that axe finds wrong', async () => {
  const { container } = home(1, 'sv').new();
  expect(await screen.findByText('Väntar på mig')).toBeVisible();
  await screen.findByRole('link', { name: /Besluta om/ });
  expect(await violationsIn(container)).toEqual([]);
});
