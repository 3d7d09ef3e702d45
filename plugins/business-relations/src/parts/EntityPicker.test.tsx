import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { renderPage } from '../testing/renderPage';

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
