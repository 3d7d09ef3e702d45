import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import businessRelations from '../alpha';
import { BusinessRelationsSearchResultListItem } from '../index';
import { appConfig } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';

const results = [
  {
    type: 'business-relations-case',
    document: {
      title: 'Åsa Berg as customer of Claims',
      titleSv: 'Åsa Berg som kund för Claims',
      text: '',
      location: '/business-relations/cases/case-1',
      kind: 'role',
      stage: 'asked',
      subjectName: 'Claims',
      unitName: 'Claims',
    },
  },
  {
    type: 'business-relations-customer',
    document: {
      title: 'Claims',
      text: 'claims',
      location: '/business-relations/customers/default/claims',
    },
  },
];

/** A page of results that shows them by items as that of `@backstage/plugin-search` does. */
const searchPage = createFrontendPlugin({
  pluginId: 'search',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: {
        items: createExtensionInput([
          SearchResultListItemBlueprint.dataRefs.item,
        ]),
      },
      factory: (page, { inputs }) =>
        page({
          path: '/search',
          loader: async () => (
            <ul>
              {results.map(result =>
                inputs.items.map(input => {
                  const { component: Item, predicate } = input.get(
                    SearchResultListItemBlueprint.dataRefs.item,
                  );
                  return predicate?.(result) ? (
                    <Item key={result.type} result={result.document} />
                  ) : null;
                }),
              )}
            </ul>
          ),
        }),
    }),
  ],
});

const show = {
  old: () =>
    renderInTestApp(
      <TestApiProvider
        apis={[[translationApiRef, MockTranslationApi.create()]]}
      >
        <SearchResultListItemExtensions results={results}>
          <BusinessRelationsSearchResultListItem />
        </SearchResultListItemExtensions>
      </TestApiProvider>,
    ),
  new: () =>
    renderTestApp({
      features: [businessRelations, searchPage],
      initialRouteEntries: ['/search'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      config: appConfig,
    }),
};

describe.each(['old', 'new'] as const)(
  'Among the results of search in an app of the %s frontend system',
  system => {
    it('stand cases and customers, with what they are and where they lead', async () => {
      window.localStorage.setItem('language', 'en');
      await show[system]();
      expect(
        await screen.findByRole('link', {
          name: 'Åsa Berg as customer of Claims',
        }),
      ).toHaveAttribute('href', '/business-relations/cases/case-1');
      expect(screen.getByText(/^Role · [^·]+ · Claims$/)).toBeVisible();
      expect(screen.getByRole('link', { name: 'Claims' })).toHaveAttribute(
        'href',
        '/business-relations/customers/default/claims',
      );
      expect(screen.getByText('Customer')).toBeVisible();
    });
  },
);

it('speaks Swedish, and has nothing that axe finds wrong', async () => {
  window.localStorage.setItem('language', 'sv');
  const { container } = show.new();
  expect(
    await screen.findByRole('link', { name: 'Åsa Berg som kund för Claims' }),
  ).toBeVisible();
  expect(await screen.findByText('Kund')).toBeVisible();
  expect(await violationsIn(container)).toEqual([]);
});
