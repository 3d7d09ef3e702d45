import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { keepDownloads } from '../testing/downloads';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { toDecide } from '../testing/decisions';
import { claims } from '../testing/requirements';
import { violationsIn } from '../testing/violationsIn';

const { line } = toDecide();

const page = (
  path = '',
  {
    items = [line],
    next,
    language,
  }: { items?: (typeof line)[]; next?: string; language?: 'en' | 'sv' } = {},
) => {
  const backend = new Backend()
    .answers(routes.cases, { items, next, names })
    .answers(routes.entities, {
      items: [{ ref: claims, name: 'Claims', kind: 'group' }],
    });
  return { backend, ...renderPage(`/cases${path}`, { backend, language }) };
};

const lastAsked = (backend: Backend) =>
  backend.asked(routes.cases).at(-1)?.query;

it('lists each case with where it stands, and links to it', async () => {
  page();
  const table = await screen.findByRole('list', { name: 'Cases' });
  expect(
    within(table).getByRole('link', { name: line.description.title }),
  ).toHaveAttribute('href', '/business-relations/cases/case-1');
  expect(table).toHaveTextContent(/Requirement.*Decision.*Claims/);
});

it('takes its filters from the address', async () => {
  const { backend } = page('?kind=requirement&stage=decision&open=true');
  await screen.findByRole('list', { name: 'Cases' });
  expect(lastAsked(backend)).toMatchObject({
    kind: 'requirement',
    stage: 'decision',
    open: 'true',
  });
});

it('filters as one types', async () => {
  const { backend } = page();
  await userEvent.type(
    await screen.findByRole('searchbox', { name: 'Search' }),
    'glass',
  );
  await waitFor(() =>
    expect(lastAsked(backend)).toMatchObject({ search: 'glass' }),
  );
});

it('narrows to a unit by its name', async () => {
  const { backend } = page();
  await userEvent.type(
    await screen.findByRole('combobox', { name: 'For' }),
    'cla',
  );
  await userEvent.click(await screen.findByRole('option', { name: 'Claims' }));
  await waitFor(() =>
    expect(lastAsked(backend)).toMatchObject({ unit: claims }),
  );
});

it('turns pages by the server’s cursor, and back', async () => {
  const { backend } = page('', { next: 'second' });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Next page' }),
  );
  await waitFor(() =>
    expect(lastAsked(backend)).toMatchObject({ cursor: 'second' }),
  );
  expect(await screen.findByText('Page 2')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
  expect(await screen.findByText('Page 1')).toBeInTheDocument();
});

it('says what belongs here while there is nothing, and what to do where nothing fits', async () => {
  const { unmount } = page('', { items: [] });
  expect(
    await screen.findByText(/Requirements, dialogues and roles/),
  ).toBeInTheDocument();
  unmount();
  const { backend } = page('?kind=dialogue', { items: [] });
  expect(
    await screen.findByText('Nothing fits these filters.'),
  ).toBeInTheDocument();
  backend.answers(routes.cases, { items: [line], names });
  const [clear] = screen.getAllByRole('button', { name: 'Clear the filters' });
  await userEvent.click(clear);
  expect(
    await screen.findByRole('list', { name: 'Cases' }),
  ).toBeInTheDocument();
});

it('speaks Swedish', async () => {
  page('', { language: 'sv' });
  expect(
    await screen.findByRole('list', { name: 'Ärenden' }),
  ).toHaveTextContent(/Verksamhetskrav.*Beslut/);
});

it('has nothing that axe finds wrong', async () => {
  const { container } = page();
  await screen.findByRole('list', { name: 'Cases' });
  expect(await violationsIn(container)).toEqual([]);
});

it('hands over every page of what it shows as a file for a spreadsheet', async () => {
  const downloads = keepDownloads();
  const titled = (title: string) => ({
    ...line,
    description: { ...line.description, title },
  });
  const { backend } = page('?kind=requirement');
  backend.answers(routes.cases, ({ query }) =>
    query?.cursor
      ? { items: [titled('=1+1')], names }
      : { items: [titled('Glass; damage')], next: 'second', names },
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Export CSV' }),
  );
  await waitFor(() => expect(downloads).toHaveLength(1));
  const [headings, first, second, ...more] = (await downloads[0].text)
    .trim()
    .split('\r\n');
  expect(headings).toMatch(/^What,Kind,Stage,For,/);
  expect(first).toMatch(/^"Glass; damage",Requirement,Decision,Claims,/);
  expect(first).toMatch(/\/business-relations\/cases\/case-1$/);
  expect(second).toMatch(/^'=1\+1,/);
  expect(more).toEqual([]);
  expect(lastAsked(backend)).toMatchObject({
    kind: 'requirement',
    cursor: 'second',
  });
});
