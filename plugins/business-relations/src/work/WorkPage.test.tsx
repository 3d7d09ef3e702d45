import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { asked } from '../testing/cases';
import { toDecide } from '../testing/decisions';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { asaBerg, claims, fatima } from '../testing/requirements';
import { violationsIn } from '../testing/violationsIn';

type Work = AnswerOf<typeof routes.myWork>;

const nothing: Work = {
  asked: [],
  waiting: [],
  followed: [],
  commands: [],
  names,
};

const { line, tasks } = toDecide();
const inHalfAnHour = () => new Date(Date.now() + 30 * 60_000).toISOString();
const yesterday = () => new Date(Date.now() - 30 * 3_600_000).toISOString();

const workPage = (work: Partial<Work>, language?: 'en' | 'sv') => {
  const backend = new Backend().answers(routes.myWork, { ...nothing, ...work });
  return { backend, ...renderPage('', { backend, language }) };
};

const list = (name: RegExp) => screen.findByRole('region', { name });

it('shows what is asked of me and by when, and leads to the screen on which I answer', async () => {
  workPage({
    asked: [
      { case: line, task: tasks[0], dueAt: inHalfAnHour(), since: yesterday() },
    ],
  });
  const mine = await list(/Asked of me \(1\)/);
  const link = within(mine).getByRole('link', { name: /Decide on/ });
  expect(link).toHaveAttribute(
    'href',
    '/business-relations/cases/case-1/answer',
  );
  expect(mine).toHaveTextContent(/in (29|30) minutes/);
  expect(mine).toHaveTextContent(/Glass damage.*Claims/);
});

it('says what is late', async () => {
  workPage({
    asked: [
      { case: line, task: tasks[0], dueAt: yesterday(), since: yesterday() },
    ],
  });
  expect(await list(/Asked of me/)).toHaveTextContent(/yesterday late/);
});

it('shows whom I wait for, and reminds them', async () => {
  const { backend } = workPage({
    waiting: [{ case: line, task: tasks[0], since: yesterday() }],
  });
  backend.answers(routes.command, {
    status: 'carried-out',
    command: 'c',
    case: toDecide(),
  });
  const waiting = await list(/Waiting for others/);
  expect(waiting).toHaveTextContent(/with Åsa Berg/);
  await userEvent.click(
    within(waiting).getByRole('button', { name: 'Remind' }),
  );
  await waitFor(() =>
    expect(backend.asked(routes.command)[0]).toMatchObject({
      parameters: { id: 'case-1', type: 'remind' },
      body: { content: { task: 'decide:claims' } },
    }),
  );
});

it('shows what I follow', async () => {
  workPage({ followed: [line] });
  const followed = await list(/Followed \(1\)/);
  expect(
    within(followed).getByRole('link', { name: line.description.title }),
  ).toHaveAttribute('href', '/business-relations/cases/case-1');
  expect(followed).toHaveTextContent(/Decision · Claims/);
});

it('tells what I did that was not carried out, or was refused afterwards', async () => {
  workPage({
    commands: [
      { id: 'a', caseId: 'case-1', type: 'approve', at: yesterday() },
      {
        id: 'b',
        caseId: 'case-2',
        type: 'reject',
        at: yesterday(),
        refused: message('already-decided', {
          outcome: 'approved',
          title: 'Glass',
          by: [asaBerg],
          at: yesterday(),
        }),
      },
    ],
  });
  expect(
    await screen.findByText('Recorded, not carried out yet'),
  ).toBeInTheDocument();
  expect(screen.getByText('Could not be carried out')).toBeInTheDocument();
  expect(screen.getByText(/Åsa Berg approved “Glass”/)).toBeInTheDocument();
  expect(
    screen
      .getAllByRole('link', { name: 'To the case' })
      .map(link => link.getAttribute('href')),
  ).toEqual([
    '/business-relations/cases/case-1',
    '/business-relations/cases/case-2',
  ]);
});

it('tells whom nothing is asked of what belongs here, and offers the first step', async () => {
  workPage({});
  const mine = await list(/Asked of me \(0\)/);
  expect(mine).toHaveTextContent('Nothing is asked of you');
  await userEvent.click(
    within(mine).getByRole('button', { name: 'Start something' }),
  );
  expect(
    await screen.findByRole('menuitem', { name: 'Requirement' }),
  ).toHaveAttribute('href', '/business-relations/start/requirement');
});

it('speaks Swedish', async () => {
  workPage(
    {
      waiting: [
        {
          case: line,
          task: { ...tasks[0], asked: [asked(fatima, 'orderer', claims)] },
          since: yesterday(),
        },
      ],
    },
    'sv',
  );
  expect(await list(/Väntar på mig/)).toHaveTextContent(
    'Ingenting väntar på dig',
  );
  expect(await list(/Jag väntar på/)).toHaveTextContent(/hos Fatima Haddad/);
});

it('has nothing that axe finds wrong', async () => {
  const { container } = workPage({
    asked: [
      { case: line, task: tasks[0], dueAt: yesterday(), since: yesterday() },
    ],
    followed: [line],
  });
  await list(/Asked of me/);
  expect(await violationsIn(container)).toEqual([]);
});

it('shows a skeleton while it loads, and what failed with a way to try again', async () => {
  const backend = new Backend().isSilentOn(routes.myWork);
  const { unmount } = renderPage('', { backend });
  expect(
    await screen.findByRole('status', { name: 'Loading' }),
  ).toBeInTheDocument();
  unmount();
  const failing = new Backend().refuses(routes.myWork, {
    status: 503,
    code: 'database-away',
    sentence: 'The database can’t be reached.',
  });
  renderPage('', { backend: failing });
  expect(
    await screen.findByText('The database can’t be reached.'),
  ).toBeInTheDocument();
  failing.answers(routes.myWork, nothing);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await list(/Asked of me/)).toBeInTheDocument();
});
