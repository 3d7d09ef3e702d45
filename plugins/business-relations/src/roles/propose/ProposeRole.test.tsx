import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer } from '../../testing/assignments';
import { claims, customersAre, motorClaims } from '../../testing/customers';
import { names } from '../../testing/people';
import { renderPage } from '../../testing/renderPage';
import { violationsIn } from '../../testing/violationsIn';
import { johan, backendFor } from '../../testing/proposing';
import { choose, happens, opened } from '../../testing/proposingPage';

describe('Proposing a role', () => {
  it('from a unit: spelled out in one form, with who will be asked, by when, and what follows', async () => {
    const backend = backendFor();
    renderPage(
      '/customers/propose?role=orderer&unit=group:default/motor-claims',
      { backend },
    );
    expect(
      await screen.findByRole('combobox', { name: /Unit that orders/ }),
    ).toHaveValue('Motor claims');
    expect(happens()).toHaveTextContent('Still needed: person');
    expect(screen.getByRole('button', { name: 'Propose' })).toBeDisabled();

    await choose(/Person/, 'Johan Lindqvist');
    await waitFor(() =>
      expect(happens()).toHaveTextContent(
        /Johan Lindqvist is asked to accept by Thu,? 26 Nov/,
      ),
    );
    expect(happens()).toHaveTextContent('If not: Then Erik Lind');
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(
      await screen.findByText('Johan Lindqvist has been asked'),
    ).toBeVisible();
    expect(opened(backend)).toMatchObject({
      parameters: { kind: 'role' },
      body: {
        opening: {
          ask: 'accept',
          role: 'orderer',
          holder: johan,
          unit: 'group:default/motor-claims',
          scope: { everything: true },
        },
      },
    });
    expect(screen.getByRole('link', { name: 'See the case' })).toHaveAttribute(
      'href',
      '/business-relations/cases/case-1',
    );
  });

  it('of a customer needs an amount, names the grantor who is told, and then leads to the account manager', async () => {
    const backend = backendFor({ administers: true });
    renderPage(
      '/customers/propose?role=customer&unit=group:default/motor-claims',
      { backend },
    );
    await choose(/Person/, 'Johan Lindqvist');
    expect(happens()).toHaveTextContent('Still needed: a decision at most');
    await userEvent.type(
      screen.getByRole('textbox', { name: /A decision at most/ }),
      '250000',
    );
    await userEvent.tab();
    await choose(/Granted by/, 'Johan Lindqvist');
    await waitFor(() =>
      expect(happens()).toHaveTextContent(
        'Johan Lindqvist, who grants the mandate, is told and may object.',
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(
      await screen.findByRole('link', {
        name: 'Name the account manager of Motor claims',
      }),
    ).toHaveAttribute(
      'href',
      '/business-relations/customers/propose?role=accountManager&unit=group%3Adefault%2Fmotor-claims',
    );
    expect(opened(backend)).toMatchObject({
      body: {
        opening: {
          mandate: {
            services: 'all',
            money: { amount: 250000, currency: 'EUR' },
            grantor: johan,
          },
        },
      },
    });
  });

  it('leads on from an orderer to all that is still vacant and that one may propose', async () => {
    const vacant = { ...motorClaims, above: undefined };
    const backend = backendFor({ administers: true }).answers(
      routes.customers,
      customersAre([
        { ...vacant, orderers: [{ ...customer, role: 'orderer' }] },
      ]),
    );
    renderPage(
      '/customers/propose?role=orderer&unit=group:default/motor-claims&holder=user:default/johan.lindqvist',
      { backend },
    );
    const send = await screen.findByRole('button', { name: 'Propose' });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    expect(
      await screen.findByRole('link', {
        name: 'Name the account manager of Motor claims',
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Name the customer of Motor claims' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /Name an orderer/ }),
    ).not.toBeInTheDocument();
  });

  it('leads on to what the customer above lacks, where the unit is none itself', async () => {
    const backend = backendFor().answers(routes.customers, ({ query }) =>
      customersAre([
        query?.unit === claims.unit
          ? { ...claims, customers: [] }
          : { ...motorClaims, above: claims.unit },
      ]),
    );
    renderPage(
      '/customers/propose?role=orderer&unit=group:default/motor-claims&holder=user:default/johan.lindqvist',
      { backend },
    );
    const send = await screen.findByRole('button', { name: 'Propose' });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    expect(
      await screen.findByRole('link', { name: 'Name the customer of Claims' }),
    ).toBeVisible();
    // Who may not propose account managers is not led there.
    expect(
      screen.queryByRole('link', { name: /Name the account manager/ }),
    ).not.toBeInTheDocument();
  });

  it('from a service: for it, and for the unit of its customer', async () => {
    renderPage(
      '/customers/propose?role=orderer&entity=component:default/claims-intake',
      { backend: backendFor() },
    );
    expect(
      await screen.findByRole('combobox', { name: /Unit that orders/ }),
    ).toHaveValue('Claims');
    expect(
      screen.getByRole('radio', {
        name: 'These services, systems or domains',
      }),
    ).toBeChecked();
    expect(
      screen.getByRole('button', { name: /Services, systems or domains/ }),
    ).toHaveTextContent('Claims intake');
  });

  describe('says what “All of the unit” gives', () => {
    const services = () =>
      screen.getByRole('radio', { name: 'These services, systems or domains' });

    it('and begins with services where that is nothing yet', async () => {
      renderPage(
        '/customers/propose?role=customer&unit=group:default/motor-claims',
        { backend: backendFor({ reaches: 0 }) },
      );
      expect(
        await screen.findByText(
          /It makes Motor claims the customer of no service: choose the services for that\. Right now it would show on no service\./,
        ),
      ).toBeVisible();
      expect(services()).toBeChecked();
      expect(happens()).toHaveTextContent(/services, systems or domains/);
    });

    it('and begins with services while the unit is not known', async () => {
      renderPage('/customers/propose?role=customer', {
        backend: backendFor(),
      });
      expect(
        await screen.findByText(/is for what the unit asks for/),
      ).toBeVisible();
      expect(services()).toBeChecked();
      await choose(/Unit that becomes customer/, 'Motor claims');
      expect(
        await screen.findByText(/Right now it would show on 3 services\./),
      ).toBeVisible();
    });

    it('but with all of the unit for those who follow its customer', async () => {
      renderPage(
        '/customers/propose?role=orderer&unit=group:default/motor-claims',
        { backend: backendFor({ reaches: 0 }) },
      );
      expect(
        await screen.findByText(
          /whose customer is Motor claims or a unit above it.* Right now it would show on no service\./,
        ),
      ).toBeVisible();
      expect(
        screen.getByRole('radio', { name: 'All of the unit' }),
      ).toBeChecked();
    });

    it('in Swedish', async () => {
      renderPage(
        '/customers/propose?role=customer&unit=group:default/motor-claims',
        { backend: backendFor({ reaches: 1 }), language: 'sv' },
      );
      expect(
        await screen.findByText(
          /Det gör inte Motor claims till kund för någon tjänst.* Just nu skulle det synas på 1 tjänst\./,
        ),
      ).toBeVisible();
    });

    it('but not of an office, which is for all services', async () => {
      renderPage('/customers/propose?role=steeringChair', {
        backend: backendFor({ administers: true }),
      });
      expect(
        await screen.findByRole('radio', { name: 'All services' }),
      ).toBeChecked();
      expect(screen.queryByText(/All of the unit/)).not.toBeInTheDocument();
    });
  });

  it('of an identified role begins with what is known of it', async () => {
    const identified = {
      ...customer,
      status: 'identified' as const,
      source: { from: 'declared' as const, by: 'domain:default/claims' },
    };
    const backend = backendFor().answers(routes.assignmentHistory, {
      items: [
        {
          assignment: identified,
          at: '2026-01-01T00:00:00.000Z',
          why: 'declared',
        },
      ],
      names,
    });
    renderPage('/customers/propose?assignment=customer-claims', { backend });
    expect(await screen.findByRole('combobox', { name: /Person/ })).toHaveValue(
      'Åsa Berg',
    );
    const send = screen.getByRole('button', { name: 'Propose' });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    await waitFor(() =>
      expect(opened(backend)).toMatchObject({
        body: { opening: { assignment: 'customer-claims' } },
      }),
    );
  });

  it('offers account managers and offices only to those who administer, and says so', async () => {
    renderPage('/customers/propose', { backend: backendFor() });
    await userEvent.click(await screen.findByRole('button', { name: /Role/ }));
    const option = await screen.findByRole('option', {
      name: /Account manager/,
    });
    expect(option).toHaveAttribute('aria-disabled', 'true');
    expect(within(option).getByText(/Only those who administer/)).toBeVisible();
  });

  it('cannot be sent by somebody who may not, who is told who can', async () => {
    renderPage('/customers/propose?role=accountManager', {
      backend: backendFor(),
    });
    expect(
      await screen.findByText(
        'Only those who administer business relations can propose this role.',
        { selector: 'p' },
      ),
    ).toBeVisible();
  });

  it('says beforehand why it would be refused, and is not sent', async () => {
    const backend = backendFor().answers(routes.previewCase, {
      would: 'refuse',
      refused: message('mandate-beyond-above', {
        asked: { amount: 900_000, currency: 'SEK' },
        limit: { amount: 500_000, currency: 'SEK' },
        per: 'decision',
        person: 'user:default/asa.berg',
        unit: 'group:default/claims',
      }),
      names,
    });
    renderPage(
      '/customers/propose?role=orderer&unit=group:default/motor-claims&holder=user:default/johan.lindqvist',
      { backend },
    );
    await waitFor(() => expect(happens()).toHaveTextContent(/500,000/));
    expect(screen.getByRole('button', { name: 'Propose' })).toBeDisabled();
  });

  it('is kept while the engine is away, and says so', async () => {
    const backend = backendFor().answers(routes.openCase, {
      status: 'recorded',
      command: 'command-1',
      caseId: 'case-1',
      at: '2026-11-24T13:02:00.000Z',
      message: message('engine-away', {}),
    });
    renderPage(
      '/customers/propose?role=orderer&unit=group:default/motor-claims&holder=user:default/johan.lindqvist',
      { backend },
    );
    const send = await screen.findByRole('button', { name: 'Propose' });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    expect(
      await screen.findByText(/will be carried out when the process engine/),
    ).toBeVisible();
  });

  it('speaks Swedish', async () => {
    renderPage(
      '/customers/propose?role=orderer&unit=group:default/motor-claims&holder=user:default/johan.lindqvist',
      { backend: backendFor(), language: 'sv' },
    );
    expect(
      await screen.findByText(/tillfrågas och ska svara senast/),
    ).toBeVisible();
    expect(
      screen.getByRole('combobox', { name: /Enhet som beställer/ }),
    ).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage(
      '/customers/propose?role=customer&entity=component:default/claims-intake',
      { backend: backendFor() },
    );
    await screen.findByRole('combobox', { name: /Person/ });
    expect(await violationsIn(container)).toEqual([]);
  });
});
