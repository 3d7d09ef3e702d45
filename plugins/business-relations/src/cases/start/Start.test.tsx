import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  defineKind,
  kinds,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { Backend } from '../../testing/Backend';
import { card } from '../../testing/cards';
import { aCase } from '../../testing/cases';
import { reader } from '../../testing/me';
import { names } from '../../testing/people';
import { renderPage } from '../../testing/renderPage';
import {
  aRequirement,
  claims,
  fatima,
  inPreparation,
  intake,
} from '../../testing/requirements';
import { violationsIn } from '../../testing/violationsIn';

const offering = [
  {
    key: 'seat',
    title: 'One more seat',
    oneOff: { amount: 1_200, currency: 'SEK' },
  },
];

const [{ route }] = card.questions;

function startPage(
  path: string,
  {
    person = fatima,
    language,
    backend = new Backend(),
  }: { person?: string; language?: 'en' | 'sv'; backend?: Backend } = {},
) {
  backend
    .answers(routes.me, reader(person, { units: [claims] }))
    .answers(routes.card, { ...card, offering })
    .answers(routes.route, { route, names })
    .answers(routes.entities, {
      items: [
        { ref: intake, name: 'Claims intake', kind: 'component' },
        { ref: claims, name: 'Claims', kind: 'group' },
      ],
    })
    .answers(routes.case, aRequirement(inPreparation))
    .answers(routes.openCase, {
      status: 'carried-out',
      command: 'c',
      case: aRequirement(inPreparation),
    });
  const shown = renderPage(`/start/${path}`, { backend, language });
  return { backend, ...shown };
}

const aboutIntake = `requirement?subject=${encodeURIComponent(intake)}`;

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

const opened = (backend: Backend) =>
  backend.asked(routes.openCase).map(({ parameters, body }) => ({
    kind: parameters?.kind,
    body,
  }));

beforeEach(() => window.localStorage.clear());

describe('a requirement', () => {
  it('knows the service it came from and the unit of whoever writes it', async () => {
    startPage(aboutIntake);
    expect(
      await screen.findByDisplayValue('Claims intake'),
    ).toBeInTheDocument();
    expect(screen.getByDisplayValue('Claims')).toBeInTheDocument();
  });

  it('says who will prepare and decide before anything is sent', async () => {
    const { backend } = startPage(aboutIntake);
    expect(
      await screen.findByRole('region', { name: 'Who will be asked' }),
    ).toHaveTextContent(/Åsa Berg/);
    await waitFor(() =>
      expect(backend.asked(routes.route).at(-1)?.query).toMatchObject({
        question: 'change',
        entity: intake,
        unit: claims,
      }),
    );
  });

  it('keeps what is typed through a reload, and forgets it once it is sent', async () => {
    startPage(aboutIntake);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /In one line/ }),
      'Photos from the gallery',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /What it is worth/ }),
      '40 calls a week',
    );
    cleanup();

    const { backend } = startPage(aboutIntake);
    expect(
      await screen.findByDisplayValue('Photos from the gallery'),
    ).toBeInTheDocument();
    expect(screen.getByDisplayValue('40 calls a week')).toBeInTheDocument();
    expect(
      screen.getByText('Kept in this browser while you write'),
    ).toBeInTheDocument();
    await press('Hand in');
    await screen.findByRole('region', { name: 'History' });
    expect(opened(backend)).toEqual([
      {
        kind: 'requirement',
        body: expect.objectContaining({
          opening: {
            title: 'Photos from the gallery',
            value: '40 calls a week',
            criteria: [],
            subject: intake,
            unit: claims,
            submit: true,
          },
        }),
      },
    ]);
    cleanup();

    startPage(aboutIntake);
    expect(
      await screen.findByRole('textbox', { name: /In one line/ }),
    ).toHaveValue('');
  });

  it('keeps one person’s words from another at the same browser', async () => {
    startPage(aboutIntake);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /In one line/ }),
      'Mine',
    );
    cleanup();
    startPage(aboutIntake, { person: 'user:default/karin.akesson' });
    expect(
      await screen.findByRole('textbox', { name: /In one line/ }),
    ).toHaveValue('');
  });

  it('is an order in three fields: what, its name, for whom', async () => {
    const { backend } = startPage(`${aboutIntake}&question=order`);
    await press(/What to order/);
    await userEvent.click(
      await screen.findByRole('option', { name: /One more seat, SEK\s1,200/ }),
    );
    expect(screen.getByRole('textbox', { name: /In one line/ })).toHaveValue(
      'One more seat',
    );
    await press('Order');
    await waitFor(() =>
      expect(opened(backend)[0]?.body).toMatchObject({
        opening: {
          title: 'One more seat',
          offeringItem: 'seat',
          subject: intake,
          unit: claims,
          submit: true,
        },
      }),
    );
    await waitFor(() =>
      expect(backend.asked(routes.route).at(-1)?.query).toMatchObject({
        question: 'order',
        amount: 1_200,
        currency: 'SEK',
      }),
    );
  });

  it('is not ordered before something is chosen', async () => {
    const { backend } = startPage(`${aboutIntake}&question=order`);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /In one line/ }),
      'A seat',
    );
    await press('Order');
    expect(await screen.findByText('This is needed')).toBeInTheDocument();
    expect(opened(backend)).toEqual([]);
  });

  it('says what is needed before it is sent', async () => {
    const { backend } = startPage(aboutIntake);
    await press('Hand in');
    expect(await screen.findByText('This is needed')).toBeInTheDocument();
    expect(opened(backend)).toEqual([]);
  });

  it('stays in the form with the server’s sentence where it is refused', async () => {
    const { backend } = startPage(aboutIntake);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /In one line/ }),
      'Photos',
    );
    backend.refuses(routes.openCase, {
      status: 422,
      code: 'unit-is-needed',
      sentence: 'Say which unit’s business this is for.',
    });
    await press('Save as draft');
    expect(
      await screen.findByText('Say which unit’s business this is for.'),
    ).toBeInTheDocument();
    expect(screen.getByDisplayValue('Photos')).toBeInTheDocument();
  });

  it('is kept by the server while the engine is away, and says where to find it', async () => {
    const { backend } = startPage(aboutIntake);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /In one line/ }),
      'Photos',
    );
    backend.answers(routes.openCase, {
      status: 'recorded',
      command: 'c',
      caseId: 'case-9',
      at: '2026-11-24T13:02:00.000Z',
      message: message('engine-away', {}),
    });
    await press('Hand in');
    expect(
      await screen.findByText(/will be carried out when the process engine/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /You find it in My work/ }),
    ).toBeInTheDocument();
  });

  it('speaks Swedish', async () => {
    startPage(aboutIntake, { language: 'sv' });
    expect(
      await screen.findByRole('button', { name: 'Lämna in' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Vem som tillfrågas' }),
    ).toBeInTheDocument();
  });

  it('has nothing that axe finds wrong', async () => {
    const { container } = startPage(aboutIntake);
    await screen.findByRole('textbox', { name: /In one line/ });
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('a dialogue', () => {
  it('is logged with two fields, one of which is known', async () => {
    const { backend } = startPage(
      `dialogue?subject=${encodeURIComponent(intake)}`,
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /About what/ }),
      'How we use photos',
    );
    await press('Log it');
    await waitFor(() =>
      expect(opened(backend)).toEqual([
        {
          kind: 'dialogue',
          body: expect.objectContaining({
            opening: { topic: 'How we use photos', subject: intake },
          }),
        },
      ]),
    );
  });

  it('goes on in a requirement, and is told so', async () => {
    const backend = new Backend().answers(routes.command, {
      status: 'carried-out',
      command: 'c',
      case: aCase(),
    });
    startPage(`${aboutIntake}&from=case-7&title=Photos`, { backend });
    expect(await screen.findByDisplayValue('Photos')).toBeInTheDocument();
    await press('Hand in');
    await waitFor(() =>
      expect(backend.asked(routes.command)).toEqual([
        expect.objectContaining({
          parameters: { id: 'case-7', type: 'turnInto' },
          body: expect.objectContaining({
            content: { kind: 'requirement', case: 'case-1' },
          }),
        }),
      ]),
    );
  });
});

describe('a kind that brought no page', () => {
  const survey = defineKind({
    kind: 'survey',
    opening: z.strictObject({
      topic: z.string().min(1).max(200),
      unit: z
        .string()
        .regex(/^group:/)
        .optional(),
      howMany: z.number().int().min(1),
    }),
    commands: {},
  });

  beforeAll(() => {
    kinds[survey.kind] = survey;
  });
  afterAll(() => {
    delete kinds[survey.kind];
  });

  it('is opened by a form made from its contract', async () => {
    const { backend } = startPage('survey');
    await userEvent.type(
      await screen.findByRole('textbox', { name: /About what/ }),
      'Claims intake',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /How many/ }),
      '12',
    );
    await press('Open');
    await waitFor(() =>
      expect(opened(backend)).toEqual([
        {
          kind: 'survey',
          body: expect.objectContaining({
            opening: { topic: 'Claims intake', howMany: 12 },
          }),
        },
      ]),
    );
  });

  it('says so where no such kind is installed', async () => {
    startPage('horoscope');
    expect(
      await screen.findByText('Nothing of that kind can be started here.'),
    ).toBeInTheDocument();
  });
});
