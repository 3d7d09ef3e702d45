import {
  message,
  Offer,
  RoleAsked,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { common, event, offered, refusedFor } from '../testing/cases';
import { reader } from '../testing/me';
import { renderPage } from '../testing/renderPage';
import { aRoleCase, askedToAccept, offersTo } from '../testing/roleCases';
import { violationsIn } from '../testing/violationsIn';

const asa = 'user:default/asa.berg';
const margareta = 'user:default/margareta.ek';

function answerPage(
  state: RoleAsked,
  offers: Offer[],
  { person = asa, language }: { person?: string; language?: 'sv' } = {},
) {
  const backend = new Backend()
    .answers(routes.case, aRoleCase(state, offers))
    .answers(routes.me, reader(person))
    .answers(routes.entities, { items: [] })
    .answers(routes.command, {
      status: 'carried-out',
      command: 'command-1',
      case: {
        ...aRoleCase(
          {
            ...askedToAccept,
            stage: 'closed',
            outcome: 'accepted',
            at: '2026-11-13T09:00:00.000Z',
            by: asa,
          },
          common,
        ),
        history: [
          {
            event: event(8, { type: 'accepted' }),
            sentence: message('role-accepted', {
              role: 'customer',
              where: ['group:default/claims'],
              by: asa,
            }),
          },
        ],
      },
    });
  const shown = renderPage('/cases/case-1/answer', { backend, language });
  return { backend, ...shown };
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

const sent = (backend: Backend) => backend.asked(routes.command).at(-1);

describe('Accepting a role', () => {
  it('says in plain words what one takes on, on what mandate, who grants it, by when, and what follows otherwise', async () => {
    answerPage(askedToAccept, offersTo.holder);
    expect(
      await screen.findByRole('heading', {
        name: 'Will you be customer for Claims?',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(/You decide what Claims gets from IT/),
    ).toBeVisible();
    const mandate = screen.getByRole('region', { name: 'Mandate' });
    expect(mandate).toHaveTextContent(/A decision at mostSEK\s500,000/);
    expect(mandate).toHaveTextContent(/A year at mostSEK\s4,000,000/);
    expect(mandate).toHaveTextContent(
      'Holdsfrom 1 Jan 2026 until further notice',
    );
    expect(mandate).toHaveTextContent('Granted byMargareta Ek');
    expect(mandate).toHaveTextContent('EvidenceBudget 2026, row 3100');
    expect(screen.getByText(/26 Nov/)).toBeVisible();
    expect(screen.getByText('If not').nextElementSibling).toHaveTextContent(
      'Erik Lind',
    );
  });

  it('as a deputy says whose place one takes', async () => {
    const standsInFor = 'user:default/karin.akesson';
    answerPage({ ...askedToAccept, standsInFor }, offersTo.holder);
    expect(
      await screen.findByRole('heading', {
        name: 'Will you be deputy of Karin Åkesson as customer for Claims?',
      }),
    ).toBeVisible();
    expect(screen.getByText('Stands in for')).toBeVisible();
  });

  it('takes one click, and then says what came of it', async () => {
    const { backend } = answerPage(askedToAccept, offersTo.holder);
    await press('Accept');
    expect(await screen.findByText(/Åsa Berg .*accepted/i)).toBeVisible();
    expect(sent(backend)).toMatchObject({
      parameters: { id: 'case-1', type: 'accept' },
      body: { content: {}, expectedRevision: 7 },
    });
  });

  it('is declined with a reason, without which nothing is sent', async () => {
    const { backend } = answerPage(askedToAccept, offersTo.holder);
    await press('Decline');
    expect(
      screen.getByRole('button', { name: 'Decline the role' }),
    ).toBeDisabled();
    await userEvent.type(
      screen.getByRole('textbox', { name: /Why not/ }),
      'I leave in May',
    );
    await press('Decline the role');
    await waitFor(() =>
      expect(sent(backend)).toMatchObject({
        parameters: { type: 'decline' },
        body: { content: { reason: 'I leave in May' } },
      }),
    );
  });

  it('is not for anybody else, who is told whose it is', async () => {
    answerPage(askedToAccept, offersTo.others, {
      person: 'user:default/fatima.haddad',
    });
    expect(await screen.findByText('What Åsa Berg takes on')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Accept' })).toBeDisabled();
    expect(
      screen.getByRole('button', { name: 'Accept' }),
    ).toHaveAccessibleDescription(/Åsa Berg/);
    expect(
      screen.queryByRole('button', { name: 'Object to the mandate' }),
    ).not.toBeInTheDocument();
  });

  it('may be objected to by whoever is said to grant the mandate', async () => {
    const { backend } = answerPage(askedToAccept, offersTo.grantor, {
      person: margareta,
    });
    await press('Object to the mandate');
    await userEvent.type(
      screen.getByRole('textbox', { name: /What is wrong with it/ }),
      'Half of it',
    );
    await press('Send the objection');
    await waitFor(() =>
      expect(sent(backend)).toMatchObject({
        parameters: { type: 'object' },
        body: { content: { reason: 'Half of it' } },
      }),
    );
  });

  it('that its holder proposed is granted by whoever is said to grant it, until when it waits', async () => {
    const { backend } = answerPage(
      { ...askedToAccept, awaitsWord: true, wordOf: [margareta] },
      offersTo.grantor,
      { person: margareta },
    );
    expect(
      (await screen.findByText('Waits for the word of')).nextElementSibling,
    ).toHaveTextContent('Margareta Ek');
    await press('Grant the mandate');
    await waitFor(() =>
      expect(sent(backend)).toMatchObject({ parameters: { type: 'grant' } }),
    );
  });

  it('waits while its grantor objects, and says so', async () => {
    const objection = {
      by: margareta,
      reason: 'Half of it',
      at: '2026-11-13T09:00:00.000Z',
    };
    answerPage({ ...askedToAccept, objections: [objection] }, [
      ...common,
      ...refusedFor(message('grantor-objects', objection), 'accept'),
      ...offered('decline'),
    ]);
    expect(await screen.findByText('Margareta Ek objects')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Accept' })).toBeDisabled();
  });
});

describe('Other answers to a role', () => {
  it('is asked about by nobody when its year has gone', async () => {
    const { openedBy: _, ...byItself } = askedToAccept;
    answerPage({ ...byItself, asks: 'confirm' }, offered('confirm'));
    expect(
      (await screen.findByText('Asked by')).nextElementSibling,
    ).toHaveTextContent('nobody, it is asked once a year');
  });

  it('is confirmed once a year, or laid down', async () => {
    const { backend } = answerPage({ ...askedToAccept, asks: 'confirm' }, [
      ...common,
      ...offered('confirm', 'decline'),
    ]);
    expect(
      await screen.findByRole('heading', {
        name: 'Are you still customer for Claims?',
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'No, it no longer holds' }),
    ).toBeEnabled();
    await press('Yes, it still holds');
    await waitFor(() =>
      expect(sent(backend)).toMatchObject({ parameters: { type: 'confirm' } }),
    );
  });

  it('is taken over from whoever hands it over', async () => {
    const { backend } = answerPage(
      {
        ...askedToAccept,
        asks: 'handOver',
        from: { assignment: 'a-1', holder: 'user:default/karin.akesson' },
      },
      offersTo.holder,
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Will you take over as customer for Claims?',
      }),
    ).toBeVisible();
    expect(screen.getByText('Karin Åkesson')).toBeVisible();
    await press('Take over');
    await waitFor(() =>
      expect(sent(backend)).toMatchObject({ parameters: { type: 'accept' } }),
    );
  });

  it('asks whoever has it already to go on for the unit that has taken the place of theirs, and hands nothing over', async () => {
    const { backend } = answerPage(
      {
        ...askedToAccept,
        asks: 'handOver',
        from: { assignment: 'a-1', holder: asa },
      },
      offersTo.holder,
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Will you go on as customer, for Claims from now on?',
      }),
    ).toBeVisible();
    expect(screen.queryByText('Handed over by')).not.toBeInTheDocument();
    expect(screen.getByText('Erik Lind')).toBeVisible();
    await press('Accept');
    await waitFor(() =>
      expect(sent(backend)).toMatchObject({ parameters: { type: 'accept' } }),
    );
  });

  it('is asked in Swedish', async () => {
    answerPage(askedToAccept, offersTo.holder, { language: 'sv' });
    expect(
      await screen.findByRole('heading', {
        name: 'Vill du vara kund för Claims?',
      }),
    ).toBeVisible();
    expect(screen.getByRole('region', { name: 'Mandat' })).toHaveTextContent(
      /Högst per beslut500\s000\skr/,
    );
    expect(
      screen.getByRole('button', { name: 'Åta mig rollen' }),
    ).toBeEnabled();
  });

  it('has nothing that axe objects to', async () => {
    const { container } = answerPage(askedToAccept, offersTo.holder);
    await press('Decline');
    expect(await violationsIn(container)).toEqual([]);
  });
});
