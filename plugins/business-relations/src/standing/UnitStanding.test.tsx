import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer } from '../testing/assignments';
import { Backend } from '../testing/Backend';
import { claims, customersAre } from '../testing/customers';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';

const at = '2026-03-03T22:59:59.999Z';

const backend = () =>
  new Backend()
    .answers(routes.customers, customersAre([claims]))
    .answers(routes.assignments, { items: claims.customers, names })
    .answers(routes.cases, { items: [], names })
    .answers(routes.me, reader('user:default/erik.lind'))
    .answers(routes.unitStanding, {
      unit: 'group:default/claims',
      at,
      day: '2026-03-03',
      roles: [{ assignment: customer, inForce: true }],
      history: [
        {
          assignment: customer,
          at: '2026-01-10T09:00:00.000Z',
          by: 'user:default/asa.berg',
          why: 'accepted',
        },
      ],
      names,
    });

describe('A customer as of a day', () => {
  it('is looked back at when asked for, with what became of its roles', async () => {
    const server = backend();
    renderPage('/customers/default/claims', { backend: server });
    const lookBack = await screen.findByRole('button', {
      name: 'Show history, and who had which role on a day',
    });
    expect(server.asked(routes.unitStanding)).toEqual([]);
    await userEvent.click(lookBack);
    expect(
      await screen.findByText('Customer: Åsa Berg accepted'),
    ).toBeVisible();
  });

  it('has the day in its address, and goes back to now', async () => {
    const server = backend();
    const { container } = renderPage(
      '/customers/default/claims?at=2026-03-03',
      {
        backend: server,
      },
    );
    expect(
      await screen.findByText('Customer: Åsa Berg accepted'),
    ).toBeVisible();
    expect(server.asked(routes.unitStanding)).toMatchObject([
      { query: { unit: 'group:default/claims', at: '2026-03-03' } },
    ]);
    expect(await violationsIn(container)).toEqual([]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as it is now' }),
    );
    await waitFor(() =>
      expect(server.asked(routes.unitStanding).at(-1)).toMatchObject({
        query: { unit: 'group:default/claims' },
      }),
    );
  });
});
