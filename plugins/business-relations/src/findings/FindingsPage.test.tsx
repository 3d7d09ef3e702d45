import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { keepDownloads } from '../testing/downloads';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';
import {
  counts,
  Finding,
  found,
  inError,
  left,
  noChair,
  since,
  withoutCustomer,
} from '../testing/findings';
import { backend, everything, rows } from '../testing/findingsPage';

const lastAsked = (server: Backend) =>
  server.asked(routes.findings).at(-1)?.query;

describe('The findings page', () => {
  it('says of each what it is about, what is wrong, since when, whose task it is, and what helps', async () => {
    renderPage('/findings', { backend: backend() });
    const [service, , gone] = await rows();
    expect(
      service.getByRole('link', { name: 'Claims intake' }),
    ).toHaveAttribute('href', '/catalog/default/component/claims-intake');
    expect(service.getByText('Service without customer')).toBeVisible();
    expect(service.getByRole('link', { name: 'Erik Lind' })).toBeVisible();
    expect(
      service.getByRole('link', { name: 'Propose a customer' }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?role=customer&entity=component%3Adefault%2Fclaims-intake',
    );
    expect(gone.getByText('customer for Claims: Åsa Berg')).toBeVisible();
    expect(gone.getByText(/ago$/)).toHaveAttribute('datetime', since);
    expect(gone.getByRole('link', { name: 'Hand it over' })).toHaveAttribute(
      'href',
      '/business-relations/customers/default/claims?handOver=customer-claims',
    );
  });

  it('links whoever has a role that is still theirs', async () => {
    renderPage('/findings', {
      backend: backend(found([{ ...left, kind: 'expired' }])),
    });
    const [row] = await rows();
    expect(row.getByRole('link', { name: 'Åsa Berg' })).toHaveAttribute(
      'href',
      '/catalog/default/user/asa.berg',
    );
  });

  it('leads to the account manager’s proposal and to the case', async () => {
    renderPage('/findings', { backend: backend() });
    const [, manager, , , fork] = await rows();
    expect(
      manager.getByRole('link', { name: 'Propose an account manager' }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?role=accountManager&unit=group%3Adefault%2Fclaims',
    );
    expect(fork.getByText('event 5')).toBeVisible();
    expect(fork.getByText('whoever operates business relations')).toBeVisible();
    expect(fork.getByRole('link', { name: 'Open the case' })).toHaveAttribute(
      'href',
      '/business-relations/cases/case-9',
    );
  });

  it('says of a vacant office what follows, and why nobody has it, in the page and in the file', async () => {
    const downloads = keepDownloads();
    const other: Finding = { ...noChair, role: 'steeringMember' };
    renderPage('/findings', { backend: backend(found([noChair, other])) });
    const [chair, member] = await rows();
    expect(chair.getByText('Chair of the IT steering group')).toBeVisible();
    expect(chair.getByText('Vacant office of IT')).toBeVisible();
    expect(chair.getByText(/has nobody to decide it\./)).toBeVisible();
    const why =
      'Because Åsa Berg has not accepted to be chair of the IT steering group.';
    expect(chair.getByText(why)).toBeVisible();
    expect(member.getByText(/goes past it, or waits/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect((await downloads[0].text).split('\r\n')[1]).toBe(
      `Vacant office of IT,,,chair of the IT steering group,,,${since},whoever administers business relations,${why}`,
    );
  });

  it('shows what the catalog says of an entity as text, and leads nowhere where it has no page', async () => {
    renderPage('/findings', { backend: backend() });
    const [, , , broken] = await rows();
    expect(
      broken.getByText('InputError: <b>spec.owner</b> is missing'),
    ).toBeVisible();
    expect(broken.getByText('spotify')).toBeVisible();
    expect(broken.getByText(/Correct it where it is written/)).toBeVisible();
    expect(broken.queryByRole('link')).toBeNull();
  });

  it('counts by kind, and leaves out what there is none of', async () => {
    renderPage('/findings', { backend: backend() });
    const kinds = within(
      await screen.findByRole('navigation', { name: 'Findings by kind' }),
    );
    expect(
      kinds.getAllByRole('link').map(({ textContent }) => textContent),
    ).toEqual([
      'All',
      'Service without customer12',
      'No account manager1',
      'Somebody has left1',
      'Entity in error3',
      'Case beside its record1',
    ]);
    expect(kinds.getByRole('link', { name: 'All' })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('says that there are more than it counts', async () => {
    renderPage('/findings', {
      backend: backend().answers(
        routes.findingCounts,
        counts({ pending: 1_000 }, true),
      ),
    });
    expect(await screen.findByText('more than 1000')).toBeVisible();
  });

  it('asks the server for the kind that is chosen, from its first page', async () => {
    const server = backend(found(everything, { next: 'second' }));
    renderPage('/findings', { backend: server });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Next page' }),
    );
    await waitFor(() =>
      expect(lastAsked(server)).toMatchObject({ cursor: 'second' }),
    );
    await userEvent.click(
      await screen.findByRole('link', { name: /Somebody has left/ }),
    );
    await waitFor(() =>
      expect(lastAsked(server)).toMatchObject({ kind: 'holderLeft' }),
    );
    expect(lastAsked(server)).not.toHaveProperty('cursor', 'second');
    expect(
      screen.getByRole('link', { name: /Somebody has left/ }),
    ).toHaveAttribute('aria-current', 'true');
  });

  it('takes no kind from its address that there is not', async () => {
    const server = backend();
    renderPage('/findings?kind=nothing', { backend: server });
    await rows();
    expect(lastAsked(server)?.kind).toBeUndefined();
  });

  it('hands over every page as a file in which nothing runs as a formula', async () => {
    const downloads = keepDownloads();
    const server = backend().answers(routes.findings, ({ query }) =>
      query?.cursor
        ? found([{ ...inError, detail: '=HYPERLINK("http://x")' }])
        : found([left], { next: 'second' }),
    );
    renderPage('/findings?kind=holderLeft', { backend: server });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0].name).toMatch(/^Findings \d{4}-\d\d-\d\d\.csv$/);
    expect((await downloads[0].text).trim().split('\r\n')).toEqual([
      'What is wrong,About,About (reference),Role,Unit,Person,Since,Whose task,Detail',
      `Somebody has left,Claims handling,domain:default/claims,customer,Claims,Åsa Berg,${since},Erik Lind,`,
      `Entity in error,spotify,api:default/spotify,,,,${since},its owner in the catalog,"'=HYPERLINK(""http://x"")"`,
    ]);
    expect(lastAsked(server)).toMatchObject({
      kind: 'holderLeft',
      cursor: 'second',
    });
  });

  it('is reached and worked by keyboard alone', async () => {
    renderPage('/findings', { backend: backend(found([withoutCustomer])) });
    await rows();
    const reached: string[] = [];
    for (let step = 0; step < 20; step++) {
      await userEvent.tab();
      reached.push(document.activeElement?.textContent ?? '');
    }
    const order = [
      'Export CSV',
      'Service without customer12',
      'Claims intake',
      'Propose a customer',
    ].map(each => reached.indexOf(each));
    expect(order.every(at => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('is one of the plugin’s lists', async () => {
    renderPage('/findings', { backend: backend() });
    expect(
      await screen.findByRole('link', { name: 'Findings' }),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('speaks Swedish', async () => {
    renderPage('/findings', { backend: backend(), language: 'sv' });
    const list = within(
      await screen.findByRole('list', { name: 'Brister och åtgärder' }),
    );
    expect(list.getByText('Tjänst utan kund')).toBeVisible();
    expect(list.getByRole('link', { name: 'Föreslå en kund' })).toBeVisible();
    expect(
      list.getByText('den som driver verksamhetsrelationer'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Brister' })).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage('/findings', {
      backend: backend(found(everything, { next: 'second' })),
    });
    await rows();
    await screen.findByRole('navigation', { name: 'Findings by kind' });
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('The faces of the findings page', () => {
  it('says that nothing is missing', async () => {
    renderPage('/findings', {
      backend: backend(found([])).answers(routes.findingCounts, counts({})),
    });
    expect(await screen.findByText('Nothing is missing')).toBeVisible();
    expect(
      screen.queryByRole('navigation', { name: 'Findings by kind' }),
    ).toBeNull();
  });

  it('says that there is nothing of a kind, and shows all again', async () => {
    const server = backend().answers(routes.findings, ({ query }) =>
      found(query?.kind ? [] : [left]),
    );
    renderPage('/findings?kind=expired', { backend: server });
    expect(await screen.findByText('Nothing of this kind')).toBeVisible();
    await userEvent.click(
      screen.getByRole('link', { name: 'Show all findings' }),
    );
    expect(await rows()).toHaveLength(1);
  });

  it('says what failed, and tries again', async () => {
    const server = backend().refuses(routes.findings, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    renderPage('/findings', { backend: server });
    expect(
      await screen.findByText('The database can’t be reached.'),
    ).toBeVisible();
    server.answers(routes.findings, found([left]));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(1);
  });

  it('lists and filters all the same where nobody can count', async () => {
    const server = backend().refuses(routes.findingCounts, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    renderPage('/findings', { backend: server });
    expect(await rows()).toHaveLength(everything.length);
    expect(
      await screen.findByRole('link', { name: 'Mandate has ended' }),
    ).toBeVisible();
  });

  it('says that one may not see it', async () => {
    const refused = {
      status: 403,
      code: 'not-permitted',
      sentence: 'Ask whoever administers business relations.',
    };
    renderPage('/findings', {
      backend: new Backend()
        .refuses(routes.findings, refused)
        .refuses(routes.findingCounts, refused),
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(
      screen.queryByRole('navigation', { name: 'Findings by kind' }),
    ).toBeNull();
  });

  it('loads', async () => {
    renderPage('/findings', {
      backend: new Backend()
        .isSilentOn(routes.findings)
        .isSilentOn(routes.findingCounts),
    });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeVisible();
  });
});
