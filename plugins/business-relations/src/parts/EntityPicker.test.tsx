import { renderInTestApp } from '@backstage/frontend-test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { Backend } from '../testing/Backend';
import { renderPage } from '../testing/renderPage';
import { EntityPicker } from './EntityPicker';

const claims = { ref: 'group:default/claims', name: 'Claims', kind: 'group' };
const finance = {
  ref: 'group:default/finance',
  name: 'Finance',
  kind: 'group',
};

/** On the page of cases: the filter by unit. */
async function picker(path = '') {
  const backend = new Backend()
    .answers(routes.cases, {
      items: [],
      names: { [claims.ref]: claims.name, [finance.ref]: finance.name },
    })
    .answers(routes.entities, ({ query }) => ({
      items: [claims, finance].filter(({ name }) =>
        name.toLowerCase().startsWith(String(query?.search).toLowerCase()),
      ),
    }));
  renderPage(`/cases${path}`, { backend });
  const field = await screen.findByRole('combobox', { name: 'For' });
  const unit = () => backend.asked(routes.cases).at(-1)?.query?.unit;
  return { backend, field, unit };
}

it('asks for nothing before somebody types', async () => {
  const { backend, field } = await picker();
  expect(backend.asked(routes.entities)).toEqual([]);
  await userEvent.type(field, 'cl');
  expect(
    await screen.findByRole('option', { name: 'Claims' }),
  ).toBeInTheDocument();
});

it('closes its list once something is chosen, and shows its name', async () => {
  const { field, unit } = await picker();
  await userEvent.type(field, 'cl');
  await userEvent.click(await screen.findByRole('option', { name: 'Claims' }));
  await waitFor(() => expect(unit()).toBe(claims.ref));
  expect(field).toHaveValue('Claims');
  expect(field).toHaveAttribute('aria-expanded', 'false');
});

it('chooses by keyboard alone', async () => {
  const { field, unit } = await picker();
  await userEvent.type(field, 'fin');
  await screen.findByRole('option', { name: 'Finance' });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(unit()).toBe(finance.ref));
});

it('chooses nothing when it is emptied', async () => {
  const { field, unit } = await picker(`?unit=${claims.ref}`);
  await waitFor(() => expect(field).toHaveValue('Claims'));
  await userEvent.clear(field);
  await waitFor(() => expect(unit()).toBeUndefined());
});

it('keeps what was chosen where something else was only begun', async () => {
  const { field, unit } = await picker(`?unit=${claims.ref}`);
  await waitFor(() => expect(field).toHaveValue('Claims'));
  await userEvent.type(field, 'x');
  await userEvent.tab();
  await waitFor(() => expect(field).toHaveValue('Claims'));
  expect(unit()).toBe(claims.ref);
});

it('says so where nothing is called that', async () => {
  const { field } = await picker();
  await userEvent.type(field, 'zz');
  expect(
    await screen.findByRole('option', { name: 'Nothing by that name' }),
  ).toHaveAttribute('aria-disabled', 'true');
});

it('says that the catalog could not be searched', async () => {
  const { backend, field } = await picker();
  backend.refuses(routes.entities, {
    status: 503,
    code: 'database-away',
    sentence: 'The database can’t be reached.',
  });
  await userEvent.type(field, 'cl');
  expect(
    await screen.findByText(/The catalog could not be searched/),
  ).toBeInTheDocument();
});

type Chosen = { ref?: string; name?: string };

/** How a page takes over what was chosen. */
const pages: [string, (take: (chosen: Chosen) => void, of: Chosen) => void][] =
  [
    ['with its name', (take, chosen) => take(chosen)],
    [
      'before it knows the name',
      (take, chosen) => {
        take({ ref: chosen.ref });
        setTimeout(() => take(chosen), 0);
      },
    ],
    ['only later', (take, chosen) => setTimeout(() => take(chosen), 0)],
  ];

/** A page with one field and something below it; searches are answered when the test says so. */
async function fieldOn(takes: (typeof pages)[number][1]) {
  const waiting = new Map<unknown, () => void>();
  const backend = new Backend().answers(routes.entities, async ({ query }) => {
    await new Promise<void>(answer => waiting.set(query?.search, answer));
    return { items: [claims] };
  });
  function Page() {
    const [chosen, take] = useState<Chosen>({});
    return (
      <>
        <EntityPicker
          label="Unit"
          of="unit"
          value={chosen.ref}
          name={chosen.name}
          onChange={(ref, name) => takes(take, { ref, name })}
        />
        <section aria-label={`Below ${chosen.name}`} />
      </>
    );
  }
  await renderInTestApp(<Page />, {
    apis: [[businessRelationsApiRef, backend.client]],
  });
  const asked = (search: string) =>
    waitFor(() => expect([...waiting.keys()]).toContain(search));
  const answer = (search: string) => act(async () => waiting.get(search)?.());
  return { field: screen.getByRole('combobox'), asked, answer };
}

/** What stands below the field is hidden as long as its list is open. */
const belowClaims = () => screen.findByRole('region', { name: 'Below Claims' });

describe.each(pages)(
  'on a page that takes what was chosen %s, the list stays closed',
  (_, takes) => {
    it('once something of it was chosen', async () => {
      const { field, asked, answer } = await fieldOn(takes);
      await userEvent.type(field, 'cl');
      await asked('cl');
      await answer('cl');
      await userEvent.click(await screen.findByRole('option'));
      expect(await belowClaims()).toBeVisible();
      expect(field).toHaveValue('Claims');
      expect(field).toHaveAttribute('aria-expanded', 'false');
    });

    it('when what was typed last is answered after the choice', async () => {
      const { field, asked, answer } = await fieldOn(takes);
      await userEvent.type(field, 'cl');
      await asked('cl');
      await answer('cl');
      await userEvent.type(field, 'a');
      await asked('cla');
      await userEvent.click(await screen.findByRole('option'));
      await answer('cla');
      expect(await belowClaims()).toBeVisible();
      expect(field).toHaveValue('Claims');
      expect(field).toHaveAttribute('aria-expanded', 'false');
    });

    it('when everything, which its button asked for, is answered last', async () => {
      const { field, asked, answer } = await fieldOn(takes);
      await userEvent.click(screen.getByRole('button'));
      await asked('');
      await userEvent.type(field, 'cl');
      await asked('cl');
      await answer('cl');
      await userEvent.click(await screen.findByRole('option'));
      await answer('');
      expect(await belowClaims()).toBeVisible();
      expect(field).toHaveValue('Claims');
      expect(field).toHaveAttribute('aria-expanded', 'false');
    });
  },
);
