import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  DeliveryStatusOfCase,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { card } from '../testing/cards';
import { asked, common, offered, refusedFor } from '../testing/cases';
import { reader } from '../testing/me';
import { renderPage } from '../testing/renderPage';
import {
  aRequirement,
  asaBerg,
  claims,
  erikLind,
  fatima,
  inDecision,
  inPreparation,
  inVerification,
  toBeSorted,
} from '../testing/requirements';
import { violationsIn } from '../testing/violationsIn';

beforeEach(() => window.localStorage.clear());

function casePage(
  answer: CaseAnswer,
  {
    person = fatima,
    language,
  }: { person?: string; language?: 'en' | 'sv' } = {},
) {
  const backend = new Backend()
    .answers(routes.case, answer)
    .answers(routes.me, reader(person))
    .answers(routes.card, card)
    .answers(routes.route, {
      route: card.questions[0].route,
      names: card.names,
    })
    .answers(routes.entities, {
      items: [{ ref: claims, name: 'Claims', kind: 'group' }],
    })
    .answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: answer,
    });
  const shown = renderPage('/cases/case-1', { backend, language });
  return { backend, ...shown };
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

const sent = (backend: Backend) =>
  backend.asked(routes.command).map(({ parameters, body }) => ({
    type: parameters?.type,
    body,
  }));

const toPrepare = (more: Parameters<typeof aRequirement>[1] = {}) =>
  aRequirement(inPreparation, {
    tasks: [
      {
        key: 'prepare',
        what: message('task-prepare', {
          title: inPreparation.content.title,
          missing: [],
        }),
        asked: [asked(fatima, 'orderer')],
        commands: ['lift', 'prepare'],
      },
    ],
    offers: [
      ...offered('edit', 'prepare', 'lift'),
      ...refusedFor(
        message('orderer-cannot-decide', { deciders: [asaBerg] }),
        'approve',
      ),
      ...common,
    ],
    ...more,
  });

describe('an orderer who prepares', () => {
  it('is told who decides on a change, and lifts it there in one click', async () => {
    const { backend } = casePage(toPrepare());
    const approve = await screen.findByRole('button', { name: 'Approve' });
    expect(approve).toBeDisabled();
    expect(approve).toHaveAccessibleDescription(
      /On new or changed content Åsa Berg decides: lift it there/,
    );
    await press('Lift it to Åsa Berg');
    await waitFor(() =>
      expect(sent(backend)).toEqual([
        {
          type: 'lift',
          body: expect.objectContaining({ content: {}, expectedRevision: 7 }),
        },
      ]),
    );
  });

  it('sees what is missing before it can be lifted', async () => {
    casePage(
      toPrepare({
        state: { ...inPreparation, missing: ['value', 'money'] },
      }),
    );
    expect(
      await screen.findByText(
        'Before anybody can decide, this is missing: what it is worth and what each alternative costs.',
      ),
    ).toBeInTheDocument();
  });

  it('writes an alternative with its costs, beside those that are there', async () => {
    const { backend } = casePage(toPrepare());
    await press('Prepare alternatives');
    const form = screen.getByRole('region', { name: 'Prepare alternatives' });
    await userEvent.click(
      within(form).getByRole('button', { name: 'Add an alternative' }),
    );
    const added = within(form).getByRole('group', { name: 'Alternative D' });
    await userEvent.type(
      within(added).getByRole('textbox', { name: /Title/ }),
      'Buy it',
    );
    await userEvent.type(
      within(added).getByRole('textbox', { name: /Cost once/ }),
      '120000',
    );
    await userEvent.tab();
    await userEvent.click(
      within(form).getByRole('button', { name: 'Save the alternatives' }),
    );
    await waitFor(() => expect(sent(backend)).toHaveLength(1));
    const [{ type, body }] = sent(backend);
    expect(type).toBe('prepare');
    expect(body).toMatchObject({
      content: {
        alternatives: [
          {
            key: 'B',
            agreements: ['Repair Network: answers within two seconds'],
          },
          { key: 'C' },
          {
            key: 'D',
            title: 'Buy it',
            oneOff: { amount: 120_000, currency: 'SEK' },
            agreements: [],
          },
        ],
        recommended: 'B',
      },
    });
  });

  it('begins in the currency of those who will decide', async () => {
    casePage(
      toPrepare({
        state: {
          ...inPreparation,
          preparing: { ...inPreparation.preparing, alternatives: [] },
        },
      }),
    );
    await press('Prepare alternatives');
    const form = screen.getByRole('region', { name: 'Prepare alternatives' });
    expect(
      await within(form).findAllByRole('button', { name: /SEK.*Currency/ }),
    ).toHaveLength(2);
  });

  it('is told what an alternative lacks before anything is sent', async () => {
    const { backend } = casePage(toPrepare());
    await press('Prepare alternatives');
    await press('Add an alternative');
    await press('Save the alternatives');
    const added = screen.getByRole('group', { name: 'Alternative D' });
    expect(within(added).getByText('This is needed')).toBeInTheDocument();
    expect(sent(backend)).toEqual([]);
  });

  it('reads the question of whoever decides, and answers it', async () => {
    const { backend } = casePage(
      toPrepare({
        state: {
          ...inPreparation,
          returned: {
            question: 'What does it cost to leave it?',
            by: asked(asaBerg, 'customer', claims),
            at: '2026-11-12T09:00:00.000Z',
            matter: inDecision.matter,
          },
        },
        offers: [...offered('answer', 'edit', 'prepare'), ...common],
      }),
    );
    await press('Answer the question');
    await userEvent.type(
      screen.getByRole('textbox', { name: /Answer/ }),
      'Two people more',
    );
    const form = screen.getByRole('region', { name: 'Answer the question' });
    await userEvent.click(
      within(form).getByRole('button', { name: 'Answer the question' }),
    );
    await waitFor(() =>
      expect(sent(backend)[0]).toMatchObject({
        type: 'answer',
        body: { content: { answer: 'Two people more' } },
      }),
    );
  });

  it('changes the text, each criterion keeping its key', async () => {
    const { backend } = casePage(toPrepare());
    await press('Change the text');
    const title = screen.getByRole('textbox', { name: /In one line/ });
    await userEvent.clear(title);
    await userEvent.type(title, 'Glass in six steps');
    const form = screen.getByRole('region', { name: 'Change the text' });
    await userEvent.click(
      within(form).getByRole('button', { name: 'Change the text' }),
    );
    await waitFor(() =>
      expect(sent(backend)[0]).toMatchObject({
        type: 'edit',
        body: {
          content: {
            title: 'Glass in six steps',
            neededBy: '2027-03-31',
            criteria: [{ key: 'c1' }, { key: 'c2' }],
          },
        },
      }),
    );
  });
});

describe('the account manager', () => {
  it('says what kind it is and whose; without an item of the offering it is no order', async () => {
    const { backend } = casePage(
      aRequirement(toBeSorted, { offers: [...offered('classify'), ...common] }),
      { person: erikLind },
    );
    await press('Sort');
    expect(
      screen.getByRole('radio', { name: /An order from the present offering/ }),
    ).toBeDisabled();
    await userEvent.click(
      screen.getByRole('radio', { name: /A change of the service/ }),
    );
    const form = screen.getByRole('region', { name: 'Sort' });
    await userEvent.click(within(form).getByRole('button', { name: 'Sort' }));
    await waitFor(() =>
      expect(sent(backend)[0]).toMatchObject({
        type: 'classify',
        body: { content: { class: 'change', customer: claims } },
      }),
    );
  });
});

describe('verifying', () => {
  const toVerify = aRequirement(inVerification, {
    offers: [...offered('verify', 'receive'), ...common],
  });

  it('goes criterion by criterion: met in one click', async () => {
    const { backend } = casePage(toVerify, { person: asaBerg });
    expect(await screen.findByText(/Met · Åsa Berg/)).toBeInTheDocument();
    await press('Met: A workshop within 30 km is offered');
    await waitFor(() =>
      expect(sent(backend)[0]).toMatchObject({
        type: 'verify',
        body: { content: { criterion: 'c2', met: true } },
      }),
    );
  });

  it('asks what is lacking where it is not met', async () => {
    const { backend } = casePage(toVerify, { person: asaBerg });
    await press('Not met: A workshop within 30 km is offered');
    const send = screen.getByRole('button', { name: 'Say that it is not met' });
    expect(send).toBeDisabled();
    await userEvent.type(
      screen.getByRole('textbox', { name: /What is lacking/ }),
      'Only one in Malmö',
    );
    await userEvent.click(send);
    await waitFor(() =>
      expect(sent(backend)[0]).toMatchObject({
        body: {
          content: { criterion: 'c2', met: false, remark: 'Only one in Malmö' },
        },
      }),
    );
  });

  it('shows where it was delivered and what was decided', async () => {
    casePage(toVerify, { person: asaBerg });
    expect(
      await screen.findByRole('link', { name: /Tracker GLASS-12/ }),
    ).toHaveAttribute('href', 'https://tracker.example.com/GLASS-12');
    expect(
      screen.getByText(/Share the booking .*, SEK\s340,000/),
    ).toBeInTheDocument();
  });
});

describe('what a delivery system says', () => {
  const answer = aRequirement(inVerification, { offers: common });
  const items: DeliveryStatusOfCase[] = [
    {
      system: 'tracker',
      id: 'S-2',
      state: 'stopped',
      at: '2026-11-11T09:00:00.000Z',
      reference: 'GLASS-12',
      url: 'https://tracker.example.com/S-2',
      note: 'Waiting for <b>a licence</b>',
      receivedAt: '2026-11-11T09:01:00.000Z',
      taken: false,
      isLast: false,
      because: message('delivery-no-further', {}),
    },
  ];

  it('stands on the page with its link, its note as text, and why it changed nothing', async () => {
    const { backend } = casePage(answer, { person: asaBerg });
    backend.answers(routes.deliveryStatuses, { items, names: {} });
    expect(
      await screen.findByRole('heading', {
        name: 'What the delivery system says',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/tracker: stopped/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^GLASS-12/ })).toHaveAttribute(
      'href',
      'https://tracker.example.com/S-2',
    );
    expect(
      screen.getByText('Waiting for <b>a licence</b>'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Delivery was as far already.'),
    ).toBeInTheDocument();
  });
});

it('speaks Swedish', async () => {
  casePage(toPrepare(), { language: 'sv' });
  expect(
    await screen.findByRole('button', { name: 'Lyft det till Åsa Berg' }),
  ).toBeInTheDocument();
  expect(screen.getByText('Gör ingenting')).toBeInTheDocument();
});

it('has nothing that axe finds wrong while alternatives are written', async () => {
  const { container } = casePage(toPrepare());
  await press('Prepare alternatives');
  expect(await violationsIn(container)).toEqual([]);
});
