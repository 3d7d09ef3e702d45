import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Backend } from '../testing/Backend';
import { claims, customersAre } from '../testing/customers';
import { fiveMinutes, goalsOfClaims } from '../testing/goals';
import { reader } from '../testing/me';
import { names } from '../testing/people';
import { renderPage } from '../testing/renderPage';
import { violationsIn } from '../testing/violationsIn';
import { GoalsOfUnit } from './useGoals';

const asa = 'user:default/asa.berg';

function claimsPage(goals: GoalsOfUnit, language: 'en' | 'sv' = 'en') {
  const backend = new Backend()
    .answers(routes.customers, customersAre([claims]))
    .answers(routes.assignments, { items: claims.customers, names })
    .answers(routes.cases, { items: [], names })
    .answers(routes.me, reader(asa))
    .answers(routes.goals, goals)
    .answers(routes.writeGoals, ({ body }) => ({
      ...routes.writeGoals.body.parse(body),
      revision: 4,
      goals: [fiveMinutes],
    }));
  return {
    backend,
    ...renderPage('/customers/default/claims', { backend, language }),
  };
}

const section = async (name = 'Goals') =>
  within(await screen.findByRole('region', { name }));

describe('The goals on a customer’s page', () => {
  it('say how each shows, whose it is, until when, and what is done for it', async () => {
    const { container } = claimsPage(goalsOfClaims());
    const goals = await section();
    expect(await goals.findByText(fiveMinutes.result)).toBeVisible();
    expect(goals.getByText(fiveMinutes.shows)).toBeVisible();
    expect(goals.getByText('Karin Åkesson')).toBeVisible();
    expect(goals.getByText('1 open, 2 fulfilled')).toBeVisible();
    expect(goals.getByText(/serve none of the goals: 4 open/)).toBeVisible();
    expect(await violationsIn(container)).toEqual([]);
  });

  it('are written by whoever may, all in one, and keep their own', async () => {
    const { backend } = claimsPage(goalsOfClaims());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the goals' }),
    );
    const first = within(screen.getByRole('group', { name: 'Goal 1' }));
    const result = first.getByRole('textbox', { name: /The result wanted/ });
    await userEvent.clear(result);
    await userEvent.type(result, 'In four minutes');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the goals' }),
    );
    await waitFor(() =>
      expect(backend.asked(routes.writeGoals)).toHaveLength(1),
    );
    expect(backend.asked(routes.writeGoals)[0].body).toEqual({
      unit: 'group:default/claims',
      revision: 3,
      goals: [{ ...fiveMinutes, result: 'In four minutes' }],
    });
  });

  it('say which field is missing, and send nothing', async () => {
    const { backend } = claimsPage(goalsOfClaims());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the goals' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add a goal' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the goals' }),
    );
    const second = within(screen.getByRole('group', { name: 'Goal 2' }));
    expect(await second.findAllByText('This is needed')).toHaveLength(4);
    expect(
      second.getByRole('textbox', { name: /The result wanted/ }),
    ).toBeInvalid();
    expect(second.getByRole('combobox', { name: /Whose it is/ })).toBeInvalid();
    expect(backend.asked(routes.writeGoals)).toEqual([]);
  });

  it('are read by others, also where they are those of the customer above', async () => {
    claimsPage(
      goalsOfClaims({
        unit: 'group:default/nordhamn',
        customer: 'group:default/nordhamn',
        mayWrite: false,
      }),
      'sv',
    );
    const goals = await section('Mål');
    expect(await goals.findByText(/De som gäller för Nordhamn/)).toBeVisible();
    expect(goals.queryByRole('button')).toBeNull();
  });
});
