import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen } from '@testing-library/react';
import { Backend } from '../testing/Backend';
import { claims, customersAre } from '../testing/customers';
import { reader } from '../testing/me';
import { renderPage } from '../testing/renderPage';

const backend = new Backend()
  .answers(routes.me, reader('user:default/erik.lind', { permitted: {} }))
  .answers(routes.customers, customersAre([claims]));

describe('The header of the app above the pages', () => {
  it.each([
    ['en', 'Business relations', 'Customers'],
    ['sv', 'Verksamhetsrelationer', 'Kunder'],
  ] as const)(
    'names the plugin in the language of its reader: %s',
    async (language, name, page) => {
      renderPage('/customers', { backend, language });
      await screen.findByRole('heading', { name: page });
      // The app's sidebar has the page's title, which is one for everybody, as the link to where one is.
      const links = screen.getAllByRole('link', {
        name: /relation/i,
        current: false,
      });
      expect(links.map(({ textContent }) => textContent)).toEqual([name]);
      expect(links[0]).toHaveAttribute('href', '/business-relations');
    },
  );
});
