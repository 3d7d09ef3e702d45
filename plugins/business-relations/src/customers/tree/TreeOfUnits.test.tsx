import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  routes,
  UnitInTree,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../../testing/Backend';
import { customersAre } from '../../testing/customers';
import { renderPage } from '../../testing/renderPage';
import {
  claimsInTree,
  levelOf,
  motorInTree,
  nordhamnInTree,
} from '../../testing/unitTree';
import { violationsIn } from '../../testing/violationsIn';

/** Nordhamn, Claims in it, Motor claims in that. */
const business = () =>
  new Backend().answers(routes.unitTree, ({ query }) => {
    if (query?.search || query?.deviating)
      return levelOf([{ ...motorInTree, above: [...claimsInTree.above] }]);
    switch (query?.within) {
      case nordhamnInTree.unit:
        return levelOf([claimsInTree]);
      case claimsInTree.unit:
        return levelOf([motorInTree]);
      default:
        return levelOf([nordhamnInTree]);
    }
  });

const open = async (unit: string) =>
  userEvent.click(
    await screen.findByRole('button', { name: `Units in ${unit}` }),
  );

const lastAsked = (backend: Backend) =>
  backend.asked(routes.unitTree).at(-1)?.query;

describe('The tree of units', () => {
  it('is a view of the customers page, and begins at the top', async () => {
    const backend = business().answers(routes.customers, customersAre([]));
    renderPage('/customers', { backend });
    await userEvent.click(await screen.findByRole('radio', { name: 'Tree' }));
    expect(
      await screen.findByRole('link', { name: 'Nordhamn' }),
    ).toHaveAttribute('href', '/business-relations/customers/default/nordhamn');
    expect(screen.getByText('2 deviations below')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Tree' })).toBeChecked();
    expect(
      screen.queryByRole('link', { name: 'Claims' }),
    ).not.toBeInTheDocument();
  });

  it('opens level by level by keyboard, with who decides for each unit', async () => {
    const backend = business();
    renderPage('/customers?show=tree', { backend });
    const button = await screen.findByRole('button', {
      name: 'Units in Nordhamn',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('link', { name: 'Claims' })).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(lastAsked(backend)).toMatchObject({ within: nordhamnInTree.unit });
    await open('Claims');
    const motor = within(
      await screen.findByRole('list', { name: 'Units in Claims' }),
    );
    expect(
      await motor.findByRole('link', { name: 'Johan Lindqvist' }),
    ).toBeVisible();
    expect(
      await motor.findByText(/decides, as customer for Claims/),
    ).toBeVisible();
    await open('Nordhamn');
    expect(
      screen.queryByRole('link', { name: 'Claims' }),
    ).not.toBeInTheDocument();
  });

  it('says of a customer who has left that they have, where somebody above decides', async () => {
    const backend = new Backend().answers(
      routes.unitTree,
      levelOf([{ ...claimsInTree, decides: nordhamnInTree.decides }]),
    );
    renderPage('/customers?show=tree', { backend });
    expect(await screen.findByText('has left the organisation')).toBeVisible();
  });

  it('says each deviation in a sentence, with what helps one click away', async () => {
    renderPage('/customers?show=tree', { backend: business() });
    await open('Nordhamn');
    const claims = within(
      await screen.findByRole('list', { name: 'Deviations of Claims' }),
    );
    expect(
      claims.getByText(/a mandate has to fit inside the one above it/),
    ).toBeVisible();
    expect(
      claims.getByRole('link', { name: 'Propose it anew' }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?assignment=customer-claims',
    );
    await open('Claims');
    const motor = within(
      await screen.findByRole('list', { name: 'Deviations of Motor claims' }),
    );
    expect(
      motor.getByText(/is part of several units \(Claims and Nordhamn\)/),
    ).toBeVisible();
    expect(
      motor.getByRole('link', { name: 'Open the entity' }),
    ).toHaveAttribute('href', '/catalog/default/group/motor-claims');
  });

  it('leads to the hand-over of a customer who stands outside, and to the proposal of one who is missing', async () => {
    const { unit } = claimsInTree;
    const deviations: UnitInTree['deviations'] = [
      {
        is: 'headOutside',
        assignment: 'customer-claims',
        says: message('hierarchy-head-outside', {
          person: 'user:default/asa.berg',
          unit,
          belongsTo: ['group:default/motor-claims'],
        }),
      },
      { is: 'noCustomer', says: message('hierarchy-no-customer', { unit }) },
    ];
    renderPage('/customers?show=tree', {
      backend: new Backend().answers(
        routes.unitTree,
        levelOf([{ ...claimsInTree, deviations }]),
      ),
    });
    expect(
      await screen.findByText(
        /Åsa Berg is customer for Claims and stands outside of it, in Motor claims/,
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Hand it over' })).toHaveAttribute(
      'href',
      expect.stringMatching(/customers\/default\/claims\?.*=customer-claims$/),
    );
    expect(
      screen.getByRole('link', { name: 'Propose a customer' }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?role=customer&unit=group%3Adefault%2Fclaims',
    );
  });

  it('shows only units that deviate, each with where it stands, and says so in its address', async () => {
    const backend = business();
    renderPage('/customers?show=tree', { backend });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Only units that deviate' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Motor claims' }),
    ).toBeVisible();
    expect(screen.getByText('in Nordhamn')).toBeVisible();
    expect(lastAsked(backend)).toMatchObject({ deviating: 'true' });
  });

  it('looks for a unit wherever it stands, as one types', async () => {
    const backend = business();
    renderPage('/customers?show=tree', { backend });
    await screen.findByRole('link', { name: 'Nordhamn' });
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search units and people' }),
      'motor',
    );
    expect(
      await screen.findByRole('link', { name: 'Motor claims' }),
    ).toBeVisible();
    expect(lastAsked(backend)).toMatchObject({ search: 'motor' });
  });

  it('goes on where a level has more units than it shows at once', async () => {
    renderPage('/customers?show=tree', {
      backend: new Backend().answers(routes.unitTree, ({ query }) =>
        query?.cursor === 'second'
          ? levelOf([motorInTree])
          : levelOf([nordhamnInTree], 'second'),
      ),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more units' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Motor claims' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Nordhamn' })).toBeVisible();
  });

  it('speaks Swedish', async () => {
    renderPage('/customers?show=tree', { backend: business(), language: 'sv' });
    expect(await screen.findByText('2 avvikelser längre ner')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Enheter i Nordhamn' }),
    );
    expect(
      await screen.findByRole('list', { name: 'Avvikelser för Claims' }),
    ).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage('/customers?show=tree', {
      backend: business(),
    });
    await open('Nordhamn');
    await open('Claims');
    await screen.findByRole('list', { name: 'Deviations of Motor claims' });
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('The faces of the tree', () => {
  it('loads', async () => {
    renderPage('/customers?show=tree', {
      backend: new Backend().isSilentOn(routes.unitTree),
    });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeVisible();
  });

  it('says what failed of one level, and tries it again, while the others stay', async () => {
    const backend = business();
    renderPage('/customers?show=tree', { backend });
    await screen.findByRole('link', { name: 'Nordhamn' });
    backend.refuses(routes.unitTree, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    await open('Nordhamn');
    expect(
      await screen.findByText('The database can’t be reached.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Nordhamn' })).toBeVisible();
    backend.answers(routes.unitTree, levelOf([claimsInTree]));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Claims' })).toBeVisible();
  });

  it('says that one may not see it', async () => {
    renderPage('/customers?show=tree', {
      backend: new Backend().refuses(routes.unitTree, {
        status: 403,
        code: 'not-permitted',
        sentence: 'Ask whoever administers business relations.',
      }),
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });

  it('says that nothing deviates, that nothing fits, or that the catalog has no groups', async () => {
    const backend = new Backend().answers(routes.unitTree, levelOf([]));
    renderPage('/customers?show=tree', { backend });
    expect(
      await screen.findByText(/The catalog has no groups yet/),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only units that deviate' }),
    );
    expect(await screen.findByText(/Nothing deviates/)).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), 'xyz');
    expect(await screen.findByText(/is called “xyz”/)).toBeVisible();
  });
});
