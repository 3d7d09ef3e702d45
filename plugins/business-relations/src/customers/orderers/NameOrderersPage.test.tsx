import {
  AnswerOf,
  CommandAnswer,
  RefusedError,
  routes,
  UnitInTree,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { customer, orderer } from '../../testing/assignments';
import { Backend } from '../../testing/Backend';
import { common } from '../../testing/cases';
import { claims, customersAre } from '../../testing/customers';
import { reader } from '../../testing/me';
import { names } from '../../testing/people';
import { renderPage } from '../../testing/renderPage';
import { aRoleCase, askedToAccept } from '../../testing/roleCases';
import { levelOf } from '../../testing/unitTree';
import { violationsIn } from '../../testing/violationsIn';

const asa = 'user:default/asa.berg';
const karin = 'user:default/karin.akesson';
const claimsUnit = 'group:default/claims';

const aUnit = (name: string, more: Partial<UnitInTree> = {}): UnitInTree => ({
  unit: `group:default/${name}`,
  above: [claimsUnit],
  units: 0,
  customers: [],
  orderers: [],
  deviations: [],
  deviationsBelow: 0,
  ...more,
});

const levels: Record<string, UnitInTree[]> = {
  [claimsUnit]: [
    aUnit('motor-claims', { units: 1 }),
    aUnit('property', { orderers: [orderer('user:default/fatima.haddad')] }),
    // Decides for itself, and names its own.
    aUnit('injury', { customers: [customer], units: 1 }),
  ],
  'group:default/motor-claims': [aUnit('glass')],
};

function claimsTree(person = asa) {
  return new Backend()
    .answers(routes.unitTree, ({ query }): AnswerOf<typeof routes.unitTree> =>
      levelOf(levels[String(query?.within)] ?? []),
    )
    .answers(routes.customers, customersAre([claims]))
    .answers(
      routes.me,
      reader(person, {
        assignments: person === asa ? [customer] : [],
        permitted: { 'business-relations.assignment.propose': true },
      }),
    )
    .answers(routes.entities, {
      items: [{ ref: karin, name: 'Karin Åkesson', kind: 'user' }],
    })
    .answers(routes.openCase, {
      status: 'carried-out',
      command: 'command-1',
      case: aRoleCase(askedToAccept, common),
    });
}

const name = async (unit: string) => {
  const box = await screen.findByRole('combobox', {
    name: `Orders for ${unit}`,
  });
  await userEvent.type(box, 'Kar');
  await userEvent.click(
    await screen.findByRole('option', { name: 'Karin Åkesson' }),
  );
};

const path = '/customers/default/claims/orderers';

it('shows all units that the customer’s word reaches, and asks everybody who is named, on a mandate that the customer grants', async () => {
  const backend = claimsTree();
  renderPage(path, { backend });
  const units = within(await screen.findByRole('region', { name: 'Units' }));
  expect(units.getByText('Fatima Haddad')).toBeInTheDocument();
  expect(units.queryByText('injury')).not.toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: /Propose \d orderer/ }),
  ).toBeDisabled();

  await name('Motor claims');
  await name('glass');
  await userEvent.type(
    screen.getByRole('textbox', { name: /Evidence/ }),
    'Delegation order 2026',
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Propose 2 orderers' }),
  );
  expect(
    await screen.findByText('2 people have been asked'),
  ).toBeInTheDocument();
  expect(backend.asked(routes.openCase)).toMatchObject([
    {
      parameters: { kind: 'role' },
      body: {
        opening: {
          ask: 'accept',
          role: 'orderer',
          holder: karin,
          unit: 'group:default/motor-claims',
          scope: { everything: true },
          mandate: {
            services: 'all',
            grantor: asa,
            evidence: 'Delegation order 2026',
          },
        },
      },
    },
    { body: { opening: { unit: 'group:default/glass' } } },
  ]);
});

it('says of each that is refused why, and asks the others', async () => {
  const backend = claimsTree('user:default/erik.lind').answers(
    routes.openCase,
    ({ body }): CommandAnswer => {
      if (JSON.stringify(body).includes('motor-claims')) {
        throw new RefusedError(409, 'role-already-proposed', 'Asked already.');
      }
      return {
        status: 'carried-out',
        command: 'command-1',
        case: aRoleCase(askedToAccept, common),
      };
    },
  );
  renderPage(path, { backend });
  await name('Motor claims');
  await name('glass');
  await userEvent.click(
    screen.getByRole('button', { name: 'Propose 2 orderers' }),
  );
  expect(await screen.findByText('1 person has been asked')).toBeVisible();
  expect(screen.getByText('Asked already.')).toBeVisible();
  // Nobody grants what is not theirs to give.
  expect(JSON.stringify(backend.asked(routes.openCase))).not.toContain(
    'grantor',
  );
});

it('stands on the page of a customer for whoever may propose orderers', async () => {
  const backend = claimsTree()
    .answers(routes.assignments, { items: claims.customers, names })
    .answers(routes.cases, { items: [], names });
  renderPage('/customers/default/claims', { backend });
  expect(
    await screen.findByRole('link', {
      name: 'Propose orderers for all of Claims',
    }),
  ).toHaveAttribute(
    'href',
    '/business-relations/customers/default/claims/orderers',
  );
});

it('speaks Swedish, and axe finds nothing wrong', async () => {
  const { container } = renderPage(path, {
    backend: claimsTree(),
    language: 'sv',
  });
  expect(
    await screen.findByRole('combobox', { name: 'Beställer åt Motor claims' }),
  ).toBeInTheDocument();
  await waitFor(async () => expect(await violationsIn(container)).toEqual([]));
});
