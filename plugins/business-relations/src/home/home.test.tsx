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
import { screen } from '@testing-library/react';
import businessRelations from '../alpha';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { HomePageAskedOfMe } from '../index';
import { rootRouteRef } from '../routes';
import { Backend } from '../testing/Backend';
import { toDecide } from '../testing/decisions';
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

const home = (asked: number, language: 'en' | 'sv' = 'en') => {
  const backend = new Backend().answers(routes.myWork, work(asked));
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

it('speaks Swedish, and has nothing that axe finds wrong', async () => {
  const { container } = home(1, 'sv').new();
  expect(await screen.findByText('Väntar på mig')).toBeVisible();
  await screen.findByRole('link', { name: /Besluta om/ });
  expect(await violationsIn(container)).toEqual([]);
});
