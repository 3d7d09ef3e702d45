import {
  kinds,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { aCase, common, event, refusedFor } from '../testing/cases';
import { reader } from '../testing/me';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';
import { asa, survey, aSurvey } from '../testing/survey';

const page = (
  answer: ReturnType<typeof aCase>,
  { person = asa, language }: { person?: string; language?: 'en' | 'sv' } = {},
) => {
  const backend = new Backend()
    .answers(routes.case, answer)
    .answers(routes.me, reader(person));
  const shown = renderPage('/cases/case-1', { backend, language });
  return { backend, ...shown };
};

beforeAll(() => {
  kinds[survey.kind] = survey;
});

afterAll(() => {
  delete kinds[survey.kind];
});

describe('a case of a kind that brought no page', () => {
  it('shows where it stands, what is asked of whom by when, and what follows otherwise', async () => {
    page(aSurvey());
    const stages = await screen.findByRole('list', { name: 'Stages' });
    expect(within(stages).getByText('planned')).toHaveAttribute(
      'aria-current',
      'step',
    );
    expect(screen.getByText(/Asked of you/)).toBeInTheDocument();
    expect(screen.getByText(/Tue,? 1 Dec/)).toBeInTheDocument();
    expect(
      screen.getByText(/If nobody acts in time: Then it counts as received/),
    ).toBeInTheDocument();
  });

  it('names nobody as the opener of what opened by itself', async () => {
    const { line, ...rest } = aSurvey();
    const { openedBy: _, ...byItself } = line;
    page({ ...rest, line: byItself });
    expect(
      (await screen.findByText('Opened by itself')).nextElementSibling,
    ).toHaveTextContent(/ago$/);
    expect(screen.queryByText('Opened by')).not.toBeInTheDocument();
  });

  it('shows its state by the fields', async () => {
    page(aSurvey());
    const content = await screen.findByRole('region', {
      name: 'What it is about',
    });
    expect(content).toHaveTextContent('Sample frame');
    expect(content).toHaveTextContent('Claims');
    expect(content).toHaveTextContent('24 Dec 2026');
    expect(content).toHaveTextContent('SEK 12,000');
  });

  it('gives a command that takes nothing in one click, on the revision that was read', async () => {
    const { backend } = page(aSurvey());
    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: aSurvey({ tasks: [] }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish' }),
    );
    expect(
      await screen.findByText('Nothing is asked of anybody just now.'),
    ).toBeInTheDocument();
    expect(backend.asked(routes.command)).toEqual([
      expect.objectContaining({
        parameters: { id: 'case-1', type: 'publish' },
        body: expect.objectContaining({ content: {}, expectedRevision: 7 }),
      }),
    ]);
  });

  it('makes a form from the schema of a command', async () => {
    const { backend } = page(aSurvey());
    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: aSurvey(),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Invite' }),
    );
    const form = await screen.findByRole('region', { name: 'Invite' });
    await userEvent.click(within(form).getByRole('button', { name: 'Invite' }));
    expect(within(form).getAllByText('This is needed')).toHaveLength(2);
    expect(backend.asked(routes.command)).toHaveLength(0);

    await userEvent.type(within(form).getByLabelText(/Greeting/), 'Hello');
    await userEvent.type(
      within(form).getByRole('textbox', { name: /How many/ }),
      '12',
    );
    await userEvent.click(within(form).getByRole('button', { name: 'Invite' }));
    await waitFor(() =>
      expect(backend.asked(routes.command)[0]?.body).toMatchObject({
        content: { greeting: 'Hello', howMany: 12 },
      }),
    );
  });
});

describe('what can’t be done', () => {
  it('stands there with the reason that the server would give', async () => {
    page(
      aSurvey({
        offers: [
          ...refusedFor(
            message('not-the-decider', {
              deciders: ['user:default/erik.lind'],
            }),
            'publish',
          ),
          ...common,
        ],
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /What you can’t do now/ }),
    );
    expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
    expect(screen.getByText('Erik Lind decides on this.')).toBeInTheDocument();
  });

  it('is said by the server’s sentence where it was refused meanwhile, with what happened', async () => {
    const { backend } = page(aSurvey());
    backend.refuses(routes.command, {
      status: 409,
      code: 'changed-meanwhile',
      sentence: 'Somebody changed this after you opened it.',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Invite' }),
    );
    const form = screen.getByRole('region', { name: 'Invite' });
    await userEvent.type(within(form).getByLabelText(/Greeting/), 'Hello');
    await userEvent.type(
      within(form).getByRole('textbox', { name: /How many/ }),
      '12',
    );
    backend.answers(
      routes.case,
      aSurvey({
        line: { ...aSurvey().line, revision: 8 },
        history: [
          {
            event: event(8),
            sentence: message('case-noted', {
              by: 'user:default/erik.lind',
              text: 'Wait until Monday',
            }),
          },
        ],
      }),
    );
    await userEvent.click(within(form).getByRole('button', { name: 'Invite' }));
    expect(
      await screen.findByText('Somebody changed this after you opened it.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('This happened after you began:'),
    ).toBeInTheDocument();
    expect(within(form).getByText(/Wait until Monday/)).toBeInTheDocument();

    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: aSurvey(),
    });
    await userEvent.click(
      within(form).getByRole('button', { name: 'I have read it' }),
    );
    await userEvent.click(within(form).getByRole('button', { name: 'Invite' }));
    await waitFor(() =>
      expect(backend.asked(routes.command)[1]?.body).toMatchObject({
        expectedRevision: 8,
      }),
    );
  });
});

describe('what happened', () => {
  const told = aSurvey({
    history: [
      {
        event: event(1),
        sentence: message('case-noted', {
          by: 'user:default/erik.lind',
          text: 'first',
        }),
      },
      {
        event: event(2),
        sentence: message('case-noted', {
          by: 'user:default/erik.lind',
          text: 'second',
        }),
      },
      {
        event: event(3, {
          type: 'case.linked',
          data: { url: 'https://example.com/plan', title: 'The plan' },
        }),
        sentence: message('case-linked', {
          by: 'user:default/erik.lind',
          title: 'The plan',
        }),
      },
      {
        event: event(4, {
          type: 'case.linked',
          // eslint-disable-next-line no-script-url
          data: { url: 'javascript:alert(1)', title: 'Not a link' },
        }),
        sentence: message('case-linked', {
          by: 'user:default/erik.lind',
          title: 'Not a link',
        }),
      },
    ],
  });

  it('is told newest first, or oldest first', async () => {
    page(told);
    const history = await screen.findByRole('region', { name: 'History' });
    const lines = () =>
      within(history)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(lines()[0]).toContain('Not a link');
    await userEvent.click(
      within(history).getByRole('button', { name: 'Oldest first' }),
    );
    expect(lines()[0]).toContain('first');
  });

  it('links only to addresses of the web', async () => {
    page(told);
    const links = await screen.findByRole('region', { name: 'Links' });
    expect(
      within(links)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['https://example.com/plan']);
  });
});

describe('the faces of the page', () => {
  it('says what was recorded and is not carried out while the engine is away', async () => {
    page(
      aSurvey({
        pending: [
          { id: 'c', type: 'publish', at: '2026-11-24T13:02:00.000Z', by: asa },
        ],
      }),
    );
    expect(
      await screen.findByText(
        /will be carried out when the process engine is back/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('“Publish” by Åsa Berg')).toBeInTheDocument();
  });

  it('says that it stands still', async () => {
    page(
      aSurvey({
        pause: {
          since: '2026-11-24T13:02:00.000Z',
          until: '2027-01-08T08:00:00.000Z',
          reason: 'Yearly closing',
          by: asa,
        },
      }),
    );
    expect(await screen.findByText(/Paused until/)).toBeInTheDocument();
    expect(screen.getByText('Åsa Berg: Yearly closing')).toBeInTheDocument();
  });

  it('shows a skeleton while it loads', async () => {
    const backend = new Backend().isSilentOn(routes.case);
    renderPage('/cases/case-1', { backend });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    const backend = new Backend().refuses(routes.case, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    renderPage('/cases/case-1', { backend });
    expect(
      await screen.findByText('The database can’t be reached.'),
    ).toBeInTheDocument();
    backend.answers(routes.case, aSurvey());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', {
        name: 'How is claims intake used?',
      }),
    ).toBeInTheDocument();
  });

  it('says who may not see it', async () => {
    const backend = new Backend().refuses(routes.case, {
      status: 403,
      code: 'not-permitted',
      sentence: 'You may not do this. Ask whoever administers it.',
    });
    renderPage('/cases/case-1', { backend });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('speaks Swedish', async () => {
    page(aSurvey(), { language: 'sv' });
    expect(
      await screen.findByRole('region', { name: 'Vad som väntar' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Väntar på dig/)).toBeInTheDocument();
  });

  it('has nothing that axe finds wrong', async () => {
    const { container } = page(aSurvey());
    await screen.findByRole('region', { name: 'History' });
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await violationsIn(container)).toEqual([]);
  });
});

it('begins nothing on what is past while a command is on its way', async () => {
  const { backend } = page(aSurvey());
  backend.isSilentOn(routes.command);
  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(screen.getByRole('button', { name: 'Invite' })).toBeDisabled();
});
