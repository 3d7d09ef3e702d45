import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer } from '../../testing/assignments';
import { names } from '../../testing/people';
import { backendFor, johan } from '../../testing/proposing';
import { choose, opened } from '../../testing/proposingPage';
import { renderPage } from '../../testing/renderPage';

it('proposing a deputy is for just what somebody has, from them, within their mandate and until when one says', async () => {
  const backend = backendFor().answers(routes.assignmentHistory, {
    items: [{ assignment: customer, at: '2026-01-08T09:00:00.000Z', why: '' }],
    names,
  });
  renderPage(`/customers/propose?deputyFor=${customer.id}`, { backend });
  expect(
    await screen.findByRole('heading', { name: 'Name a deputy' }),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: /Role/ })).toBeNull();
  await choose(/Person/, 'Johan Lindqvist');
  const money = screen.getByRole('textbox', { name: /A decision at most/ });
  await userEvent.clear(money);
  await userEvent.type(money, '100000');
  await userEvent.tab();
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Propose' })).toBeEnabled(),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
  await screen.findByText('Johan Lindqvist has been asked');
  expect(opened(backend)).toMatchObject({
    body: {
      opening: {
        role: 'customer',
        holder: johan,
        unit: customer.unit,
        scope: customer.scope,
        deputyFor: customer.id,
        mandate: {
          services: 'all',
          money: { amount: 100_000, currency: 'SEK' },
          grantor: customer.holder,
        },
      },
    },
  });
});
