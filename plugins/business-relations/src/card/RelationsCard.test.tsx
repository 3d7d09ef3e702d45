import { Entity } from '@backstage/catalog-model';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accountManager, customer, orderers } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { card, cardOfNobody, inForce } from '../testing/cards';
import { renderCard } from '../testing/renderCard';
import { violationsIn } from '../testing/violationsIn';

const service: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'claims-intake' },
  spec: { type: 'service' },
};

const ofType = (type: string): Entity => ({ ...service, spec: { type } });

const theCard = () => screen.findByTestId('business-relations-card');

const ask = async (name: string | RegExp, question: string | RegExp) => {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name }));
  await user.click(await screen.findByRole('option', { name: question }));
};

describe('The card on a service page', () => {
  it('says who the customer is, with the mandate, three orderers and how many more, and the account manager', async () => {
    renderCard(service, { backend: new Backend().answers(routes.card, card) });
    const within320px = within(await theCard());
    expect(
      await within320px.findByRole('link', { name: 'Åsa Berg' }),
    ).toBeInTheDocument();
    expect(within320px.getByText(/up to SEK\s500,000/)).toBeVisible();
    expect(
      within320px.getByRole('link', { name: "Sean O'Brien" }),
    ).toBeInTheDocument();
    expect(within320px.queryByText('Jonas Öberg')).not.toBeInTheDocument();
    expect(within320px.getByText('+2')).toBeVisible();
    expect(within320px.getByText('Erik Lind')).toBeVisible();
    expect(within320px.getByRole('link', { name: '3 cases' })).toHaveAttribute(
      'href',
      '/business-relations/cases?subject=component%3Adefault%2Fclaims-intake&open=true',
    );
    expect(within320px.getByText(/1 to decide/)).toBeVisible();
  });

  it('says who stands in for the customer, and until when', async () => {
    const person = 'user:default/karin.akesson';
    const roles = card.roles.map(held =>
      held.assignment.id === customer.id
        ? { ...held, standIns: [{ person, to: '2026-12-05' }] }
        : held,
    );
    renderCard(service, {
      backend: new Backend().answers(routes.card, { ...card, roles }),
    });
    expect(
      await screen.findByText(/Karin Åkesson stands in until 5 Dec/),
    ).toBeVisible();
  });

  it('shows everybody behind "+n"', async () => {
    renderCard(service, { backend: new Backend().answers(routes.card, card) });
    await userEvent.click(
      await screen.findByRole('button', { name: '+2 Orderers: show all 5' }),
    );
    expect(await screen.findByText('Jonas Öberg')).toBeVisible();
  });

  it('asks the server once', async () => {
    const backend = new Backend().answers(routes.card, card);
    renderCard(service, { backend });
    await screen.findByText('Erik Lind');
    expect(backend.asked(routes.card)).toEqual([
      expect.objectContaining({
        query: { entity: 'component:default/claims-intake' },
      }),
    ]);
  });

  it('answers a question at once, in bands of money, with the reason and a start', async () => {
    const backend = new Backend().answers(routes.card, card);
    renderCard(service, { backend });
    await ask(/I have a question about/, 'changing it');
    const answer = await screen.findByRole('region', {
      name: 'Who prepares and who decides',
    });
    expect(answer).toHaveTextContent(
      'Prepares: you, Erik Lind (account manager)',
    );
    expect(answer).toHaveTextContent(
      /Decides: up to SEK\s500,000 Åsa Berg \(customer\); above that Margareta Ek \(customer\)/,
    );
    expect(answer).toHaveTextContent(
      'because a change of content (Claims intake) is the customer’s to decide',
    );
    expect(screen.getByRole('link', { name: 'Start' })).toHaveAttribute(
      'href',
      '/business-relations/start/requirement?subject=component%3Adefault%2Fclaims-intake&question=change',
    );
    expect(backend.asked(routes.card)).toHaveLength(1);
  });

  it('says who, and offers no start, where the process isn’t there', async () => {
    renderCard(service, { backend: new Backend().answers(routes.card, card) });
    await ask(/I have a question about/, 'a complaint');
    expect(
      await screen.findByText(/This can’t be started here yet/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Start' })).toBeDisabled();
    expect(
      screen.getByRole('region', { name: 'Who prepares and who decides' }),
    ).toHaveTextContent('Decides: Erik Lind (account manager)');
  });

  it('says whom to meet about how it is used, and that nobody has to decide', async () => {
    renderCard(service, { backend: new Backend().answers(routes.card, card) });
    await ask(/I have a question about/, 'how we use it');
    expect(
      await screen.findByRole('region', {
        name: 'Who prepares and who decides',
      }),
    ).toHaveTextContent(
      'Decides: nobody has toMeet about it: Erik Lind (account manager)',
    );
  });

  it('shows a vacancy with its remedy', async () => {
    renderCard(service, {
      backend: new Backend().answers(routes.card, cardOfNobody),
    });
    expect(
      await screen.findByRole('link', { name: 'Propose: Customer' }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?role=customer&entity=component%3Adefault%2Fclaims-intake',
    );
    expect(screen.getAllByText(/Nobody yet/)).toHaveLength(3);
    await ask(/I have a question about/, 'changing it');
    expect(
      screen.getByRole('region', { name: 'Who prepares and who decides' }),
    ).toHaveTextContent(
      'Decides: vacant: customer, to be filled by Jonas Öberg (delivery manager)',
    );
  });

  it('offers what is vacant until somebody is named for it: the account manager also beside an orderer', async () => {
    renderCard(service, {
      backend: new Backend().answers(routes.card, {
        ...card,
        roles: inForce(...orderers),
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'Propose: Account manager' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Propose: Customer' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Propose: Orderers' }),
    ).not.toBeInTheDocument();
  });

  it('takes up whoever is only identified, or whose mandate is over', async () => {
    renderCard(service, {
      backend: new Backend().answers(routes.card, {
        ...card,
        roles: inForce({ ...accountManager, status: 'identified' }).map(
          held => ({ ...held, inForce: false }),
        ),
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'Propose: Account manager' }),
    ).toHaveAttribute(
      'href',
      `/business-relations/customers/propose?assignment=${accountManager.id}`,
    );
  });

  it('offers an orderer also where the customer orders', async () => {
    renderCard(service, {
      backend: new Backend().answers(routes.card, {
        ...card,
        roles: inForce(customer),
      }),
    });
    expect(await screen.findByText(/the customer orders/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Propose: Orderers' }),
    ).toBeVisible();
  });

  it('offers a vacancy only to those who may propose somebody for it', async () => {
    renderCard(service, {
      backend: new Backend().answers(routes.card, {
        ...cardOfNobody,
        mayPropose: ['orderer'],
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'Propose: Orderers' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Propose: Customer' }),
    ).not.toBeInTheDocument();
    expect(screen.getAllByText(/Nobody yet/)).toHaveLength(3);
  });

  it.each([
    [{ status: 'proposed' as const }, 'asked, not yet accepted'],
    [{ status: 'identified' as const }, 'not asked yet'],
    [
      {
        mandate: {
          services: 'all' as const,
          from: '2020-01-01',
          to: '2020-12-31',
        },
      },
      'mandate ended on 31 Dec 2020',
    ],
    [{}, 'has left the organisation'],
  ])('shows that a role gives no authority: %j', async (differs, said) => {
    renderCard(service, {
      backend: new Backend().answers(routes.card, {
        ...card,
        roles: inForce({ ...customer, ...differs }).map(held => ({
          ...held,
          inForce: false,
        })),
      }),
    });
    expect(await screen.findByText(said)).toBeVisible();
  });

  it('speaks Swedish', async () => {
    renderCard(service, {
      backend: new Backend().answers(routes.card, card),
      language: 'sv',
    });
    await ask(/Jag har en fråga om …/, 'att ändra den');
    expect(
      await screen.findByRole('region', {
        name: 'Vem som bereder och vem som beslutar',
      }),
    ).toHaveTextContent(
      /Beslutar: upp till 500\s000\skr Åsa Berg \(kund\); däröver Margareta Ek \(kund\)/,
    );
    expect(screen.getByText('Kundansvarig')).toBeVisible();
    expect(screen.getByRole('link', { name: '3 ärenden' })).toBeVisible();
  });
});

describe('The faces of the card', () => {
  it('has the labels of its final shape while it loads', async () => {
    renderCard(service, { backend: new Backend().isSilentOn(routes.card) });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeVisible();
    expect(screen.getByText('Account manager')).toBeVisible();
  });

  it('says what failed, and tries again', async () => {
    const backend = new Backend().refuses(routes.card, {
      status: 503,
      code: 'database-away',
      sentence: 'The database can’t be reached.',
    });
    renderCard(service, { backend });
    expect(
      await screen.findByText('The database can’t be reached.'),
    ).toBeVisible();
    backend.answers(routes.card, card);
    const { findByText, getByRole } = within(await theCard());
    await userEvent.click(getByRole('button', { name: 'Try again' }));
    expect(await findByText('Erik Lind')).toBeVisible();
  });

  it('says that one may not see it', async () => {
    renderCard(service, {
      backend: new Backend().refuses(routes.card, {
        status: 403,
        code: 'not-permitted',
        sentence: 'Ask whoever administers business relations.',
      }),
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(
      screen.getByText('Ask whoever administers business relations.'),
    ).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    renderCard(service, { backend: new Backend().answers(routes.card, card) });
    await ask(/I have a question about/, 'changing it');
    expect(await violationsIn(await theCard())).toEqual([]);
  });
});

describe('Where the card stands', () => {
  it.each([
    ['a website', ofType('website')],
    ['a system', { ...service, kind: 'System', spec: {} }],
    ['a domain', { ...service, kind: 'Domain', spec: {} }],
  ])('on %s', async (_, entity) => {
    renderCard(entity, { backend: new Backend().isSilentOn(routes.card) });
    expect(await theCard()).toBeVisible();
  });

  it('not on a library, which has no customer', async () => {
    const backend = new Backend().isSilentOn(routes.card);
    renderCard(ofType('library'), { backend });
    await waitFor(() => expect(document.body).not.toBeEmptyDOMElement());
    expect(backend.asked(routes.card)).toEqual([]);
  });
});
