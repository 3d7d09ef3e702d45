import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer, orderer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';

const erik = 'user:default/erik.lind';
const asa = 'user:default/asa.berg';
const claims = 'group:default/claims';
const nordhamn = 'group:default/nordhamn';

const preview: AnswerOf<typeof routes.previewReorganisation> = {
  plan: 'a-plan',
  since: '2026-03-03T09:00:00.000Z',
  counts: {
    undecided: 1,
    handOver: 1,
    confirm: 0,
    keep: 0,
    end: 0,
    asked: 0,
    notHeld: 0,
  },
  units: [
    {
      is: 'gone',
      unit: claims,
      candidates: [
        {
          unit: nordhamn,
          because: [
            {
              code: 'reorganisation-members-went',
              params: { unit: nordhamn, number: 3, of: 4 },
            },
          ],
        },
      ],
      successor: nordhamn,
      ends: false,
      roles: 1,
    },
  ],
  moreUnits: 0,
  roles: [
    {
      assignment: customer,
      because: [
        {
          code: 'reorganisation-unit-follows',
          params: { unit: claims, successor: nordhamn },
        },
      ],
      may: ['handOver', 'end'],
      does: 'handOver',
      successor: asa,
      unit: nordhamn,
      cases: {
        code: 'reorganisation-cases-follow',
        params: { number: 2, from: asa, to: asa },
      },
    },
    {
      assignment: orderer('user:default/johan.lindqvist'),
      because: [
        {
          code: 'reorganisation-holder-gone',
          params: { person: 'user:default/johan.lindqvist' },
        },
      ],
      may: ['handOver', 'end'],
      does: 'undecided',
      cases: { code: 'reorganisation-no-cases', params: {} },
    },
  ],
  names,
};

const done: AnswerOf<typeof routes.carryOutReorganisation> = {
  id: 'a-reorganisation',
  by: erik,
  at: '2026-03-04T09:00:00.000Z',
  counts: { handOver: 1, confirm: 0, keep: 0, end: 0 },
  waiting: 0,
  refused: 0,
  refusals: [],
};

const backend = () =>
  new Backend()
    .answers(routes.me, reader(erik))
    .answers(routes.previewReorganisation, preview)
    .answers(routes.carryOutReorganisation, done)
    .answers(routes.reorganisations, { items: [done], names });

describe('The page of a reorganisation', () => {
  it('says what has changed, what speaks for a successor, and what becomes of open cases', async () => {
    const { container } = renderPage('/customers/reorganisation', {
      backend: backend(),
    });
    expect(
      await screen.findByText(
        '3 of the 4 people who belonged to it belong to Nordhamn now.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('Nordhamn has taken the place of Claims.'),
    ).toBeVisible();
    expect(screen.getByText('goes on, for Nordhamn')).toBeVisible();
    expect(
      screen.getByText(
        '2 open cases wait for Åsa Berg in this role, and still will.',
      ),
    ).toBeVisible();
    expect(await violationsIn(container)).toEqual([]);
  });

  it('asks again with what was chosen, and carries out what was shown', async () => {
    const server = backend();
    renderPage('/customers/reorganisation', { backend: server });
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Nothing: its roles end with it',
      }),
    );
    await waitFor(() =>
      expect(server.asked(routes.previewReorganisation).at(-1)).toMatchObject({
        body: { units: { [claims]: { ends: true } }, roles: {} },
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Carry out 1' }));
    await waitFor(() =>
      expect(server.asked(routes.carryOutReorganisation)).toMatchObject([
        { body: { plan: 'a-plan', units: { [claims]: { ends: true } } } },
      ]),
    );
  });

  it('keeps what was chosen where the catalog has changed meanwhile, and says so', async () => {
    const server = backend().refuses(routes.carryOutReorganisation, {
      status: 409,
      code: 'reorganisation-plan-differs',
      sentence: 'Something else has changed meanwhile.',
    });
    renderPage('/customers/reorganisation', { backend: server });
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Nothing: its roles end with it',
      }),
    );
    const shown = () => server.asked(routes.previewReorganisation);
    await waitFor(() =>
      expect(shown().at(-1)).toMatchObject({
        body: { units: { [claims]: { ends: true } } },
      }),
    );
    const before = shown().length;
    await userEvent.click(screen.getByRole('button', { name: 'Carry out 1' }));
    expect(
      await screen.findByText('Something else has changed meanwhile.'),
    ).toBeVisible();
    await waitFor(() => expect(shown().length).toBeGreaterThan(before));
    expect(shown().at(-1)).toMatchObject({
      body: { units: { [claims]: { ends: true } } },
    });
  });

  it('leads from what is under way to the case in which it is asked', async () => {
    const [first] = preview.roles;
    renderPage('/customers/reorganisation', {
      backend: backend().answers(routes.previewReorganisation, {
        ...preview,
        roles: [{ ...first, may: [], does: 'asked', case: 'case-1' }],
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'Under way' }),
    ).toHaveAttribute('href', '/business-relations/cases/case-1');
  });

  it('says why there is nothing to carry out while a role waits for a choice', async () => {
    renderPage('/customers/reorganisation', {
      backend: backend().answers(routes.previewReorganisation, {
        ...preview,
        counts: { ...preview.counts, handOver: 0 },
      }),
    });
    expect(
      await screen.findByText(/nothing to carry out until something is chosen/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'Remember the business as it is now',
      }),
    ).toBeDisabled();
  });

  it('speaks Swedish, and offers to remember the business where nothing is to be done', async () => {
    const server = backend().answers(routes.previewReorganisation, {
      ...preview,
      counts: { ...preview.counts, undecided: 0, handOver: 0 },
      units: [
        {
          is: 'moved',
          unit: claims,
          says: {
            code: 'reorganisation-moved',
            params: { unit: claims, from: [], to: [nordhamn] },
          },
          candidates: [],
          ends: false,
          roles: 0,
        },
      ],
      roles: [],
    });
    renderPage('/customers/reorganisation', {
      backend: server,
      language: 'sv',
    });
    expect(
      await screen.findByText(
        'Claims stod för sig själv och hör nu till Nordhamn.',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'Notera verksamheten som den är nu',
      }),
    ).toBeEnabled();
  });
});
