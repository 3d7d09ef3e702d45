import {
  CaseAnswer,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { common, refusedFor } from '../testing/cases';
import { reader } from '../testing/me';
import { renderPage } from '../testing/renderPage';
import { approved, offersToOthers, toDecide } from '../testing/decisions';
import {
  asaBerg,
  changedMeanwhile,
  fatima,
  hash,
  laterHash,
} from '../testing/requirements';
import { violationsIn } from '../testing/violationsIn';

function decisionPage(
  answer: CaseAnswer,
  {
    person = asaBerg,
    language,
  }: { person?: string; language?: 'en' | 'sv' } = {},
) {
  const backend = new Backend()
    .answers(routes.case, answer)
    .answers(
      routes.me,
      reader(person, { assignments: person === asaBerg ? [customer] : [] }),
    );
  const shown = renderPage('/cases/case-1/answer', { backend, language });
  return { backend, ...shown };
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('the decision on one screen', () => {
  it('says by when, what it is about, what each alternative costs, on what mandate, and what follows otherwise', async () => {
    decisionPage(toDecide());
    expect(
      await screen.findByRole('heading', {
        name: 'Glass damage in the mobile intake',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Decide by/)).toHaveTextContent(/Fri,? 27 Nov/);
    expect(
      screen.getByText(
        /If nobody acts in time: Then Margareta Ek is asked to decide/,
      ),
    ).toBeInTheDocument();
    const alternatives = screen.getAllByRole('radio');
    expect(alternatives).toHaveLength(3);
    const labels = alternatives.map(
      radio => radio.closest('label')?.textContent,
    );
    expect(labels[0]).toMatch(/Do nothing.*SEK\s0.*Every autumn/);
    expect(labels[1]).toMatch(/Share the booking.*SEK\s340,000.*recommended/);
    expect(labels[2]).toMatch(/SEK\s1,200,000.*beyond your mandate/);
    expect(alternatives[1]).toBeChecked();
    expect(
      screen.getByText(
        'You decide as customer for Claims, mandate SEK 500,000',
      ),
    ).toBeInTheDocument();
  });

  it('keeps the technical part folded away until somebody wants it', async () => {
    decisionPage(toDecide());
    await screen.findAllByRole('radio');
    expect(
      screen.getByText('A step in the intake that calls repair-network'),
    ).not.toBeVisible();
    await press(/Risk, criteria/);
    await press(/Technical part/);
    expect(
      screen.getByText('A step in the intake that calls repair-network'),
    ).toBeVisible();
  });

  it('approves what was read, after saying what that comes to, and then says what happens next', async () => {
    const { backend } = decisionPage(toDecide());
    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: approved(),
    });
    await press('Approve');
    const form = screen.getByRole('region', { name: 'Approve' });
    expect(form).toHaveTextContent(
      'You approve: Share the booking of the repair network, SEK 340,000. It goes to delivery',
    );
    expect(backend.asked(routes.command)).toHaveLength(0);
    await userEvent.click(
      within(form).getByRole('button', { name: 'Approve' }),
    );

    expect(await screen.findByText('Done')).toBeInTheDocument();
    expect(
      screen.getByText(/Åsa Berg as customer for Claims approved/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'What happens next' }),
    ).toHaveTextContent(/Hand over .* to delivery.*Jonas Öberg/);
    const [{ parameters, body }] = backend.asked(routes.command);
    expect(parameters).toEqual({ id: 'case-1', type: 'approve' });
    expect(body).toMatchObject({
      content: { alternative: 'B', contentHash: hash },
    });
    expect(body).not.toHaveProperty('expectedRevision');
  });

  it('lets one beyond the mandate be recommended and lifted instead', async () => {
    const { backend } = decisionPage(toDecide());
    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: toDecide(),
    });
    await userEvent.click((await screen.findAllByRole('radio'))[2]);
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByText(
        /is beyond your mandate. Recommend it, and it is lifted to Margareta Ek/,
      ),
    ).toBeInTheDocument();
    await press('Recommend and lift');
    const form = screen.getByRole('region', { name: 'Recommend and lift' });
    expect(form).toHaveTextContent('Margareta Ek is asked to decide.');
    await userEvent.type(
      within(form).getByRole('textbox'),
      'Worth it in two years',
    );
    await userEvent.click(
      within(form).getByRole('button', { name: 'Recommend and lift' }),
    );
    await waitFor(() =>
      expect(backend.asked(routes.command)[0]?.body).toMatchObject({
        content: {
          alternative: 'C',
          contentHash: hash,
          remark: 'Worth it in two years',
        },
      }),
    );
  });

  it('takes conditions one a line, and needs at least one', async () => {
    const { backend } = decisionPage(toDecide());
    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: approved(),
    });
    await press('With conditions');
    const form = screen.getByRole('region', {
      name: 'Approve with conditions',
    });
    const send = within(form).getByRole('button', {
      name: 'Approve with conditions',
    });
    expect(send).toBeDisabled();
    await userEvent.type(
      within(form).getByRole('textbox', { name: /Conditions/ }),
      'Before summer{enter}In Swedish too',
    );
    await userEvent.click(send);
    await waitFor(() =>
      expect(backend.asked(routes.command)[0]?.body).toMatchObject({
        content: { conditions: ['Before summer', 'In Swedish too'] },
      }),
    );
  });

  it('asks why when it is rejected, and what when it is returned', async () => {
    decisionPage(toDecide());
    await press('Reject');
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveFocus();
    await press('Cancel');
    await press('Return');
    expect(
      screen.getByRole('textbox', { name: /Question/ }),
    ).toBeInTheDocument();
  });
});

describe('what was read is not what is asked any more', () => {
  it('says what changed while it was being read, and answers nothing before that is seen', async () => {
    const { backend } = decisionPage(toDecide());
    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: approved(),
    });
    await press('Approve');
    backend
      .refuses(routes.command, {
        status: 409,
        code: 'content-changed',
        sentence: 'This was changed after you opened it: the alternatives.',
      })
      .answers(routes.case, toDecide(changedMeanwhile));
    await press('Approve');
    expect(
      await screen.findByText(
        'This was changed after you opened it: the alternatives. Read it again and then decide.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();

    backend.answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: approved(),
    });
    await press('I have read it');
    await press('Approve');
    expect(await screen.findByText('Done')).toBeInTheDocument();
    expect(backend.asked(routes.command).map(({ body }) => body)).toEqual([
      expect.objectContaining({
        content: { alternative: 'B', contentHash: hash },
      }),
      expect.objectContaining({
        content: { alternative: 'B', contentHash: laterHash },
      }),
    ]);
  });
});

describe('whoever else comes here', () => {
  it('is told who decides, by the reason that the server would give', async () => {
    decisionPage(toDecide(undefined, { offers: offersToOthers }), {
      person: fatima,
    });
    await press(/What you can’t do now/);
    expect(screen.getByRole('button', { name: 'Approve' })).toBeDisabled();
    expect(
      screen.getByRole('button', { name: 'Approve' }),
    ).toHaveAccessibleDescription('Åsa Berg decides on this.');
  });

  it('is told why not, where they are asked and have answered already', async () => {
    decisionPage(
      toDecide(undefined, {
        offers: [
          ...refusedFor(
            message('seat-has-answered', {
              by: asaBerg,
              at: '2026-11-12T09:00:00.000Z',
            }),
            'approve',
            'approveWithConditions',
            'recommendAndLift',
            'reject',
            'return',
          ),
          ...common,
        ],
      }),
    );
    expect(
      await screen.findByText(/Åsa Berg answered for this customer/),
    ).toBeInTheDocument();
    for (const name of ['Approve', 'With conditions', 'Reject', 'Return']) {
      expect(screen.getByRole('button', { name })).toBeDisabled();
    }
  });

  it('sees the case where there is nothing to decide any more', async () => {
    decisionPage(approved());
    expect(
      await screen.findByRole('region', { name: 'History' }),
    ).toBeInTheDocument();
  });
});

describe('while the engine is away', () => {
  it('keeps the decision and says so, and asks for no second one', async () => {
    const { backend } = decisionPage(toDecide());
    await screen.findByRole('button', { name: 'Approve' });
    backend
      .answers(routes.command, {
        status: 'recorded',
        command: 'c',
        caseId: 'case-1',
        at: '2026-11-24T13:02:00.000Z',
        message: message('engine-away', {}),
      })
      .answers(
        routes.case,
        toDecide(undefined, {
          pending: [
            {
              id: 'c',
              type: 'approve',
              at: '2026-11-24T13:02:00.000Z',
              by: asaBerg,
            },
          ],
        }),
      );
    await press('Approve');
    await press('Approve');
    expect(
      (
        await screen.findAllByText(
          /will be carried out when the process engine is back/,
        )
      ).length,
    ).toBeGreaterThan(0);
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Approve' }),
      ).not.toBeInTheDocument(),
    );
  });
});

it('speaks Swedish', async () => {
  decisionPage(toDecide(), { language: 'sv' });
  expect(await screen.findByText(/Besluta senast/)).toBeInTheDocument();
  expect(
    screen.getByText('Du beslutar som kund för Claims, mandat 500 000 kr'),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Godkänn' })).toBeInTheDocument();
});

it('has nothing that axe finds wrong, neither before nor while answering', async () => {
  const { container } = decisionPage(toDecide());
  await screen.findAllByRole('radio');
  expect(await violationsIn(container)).toEqual([]);
  await press('With conditions');
  expect(await violationsIn(container)).toEqual([]);
});
