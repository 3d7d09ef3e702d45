import { Party } from '@business-relations/backstage-plugin-business-relations-common';
import { accountManagersFor } from './accountManagers';
import { customersOf } from './customers';
import { concerned } from './deciding/concerned';
import { Inquiry } from './inquiry';
import { holdersOfOffice } from './offices';
import { nearestOrderers } from './orderers';
import { partiesOf } from './posts';
import { Part } from './rules';
import { wayUpFrom } from './wayUp';

/** The account manager; a customer without one is served by the delivery manager. */
function accountManager(inquiry: Inquiry): Party[] {
  const managers = accountManagersFor(inquiry);
  return managers.length > 0
    ? managers
    : partiesOf(holdersOfOffice('deliveryManager', inquiry.relations));
}

function customer(inquiry: Inquiry): Party[] {
  const { stakes } = concerned(customersOf(inquiry), inquiry);
  return stakes.flatMap(({ seat }) => partiesOf(seat.posts));
}

/** The nearest customer above, whatever their mandate covers: to be told, not to decide. */
function customerAbove(inquiry: Inquiry): Party[] {
  const { stakes } = concerned(customersOf(inquiry), inquiry);
  return stakes.flatMap(({ seat }) => {
    const [, ...above] = wayUpFrom(seat, stakes, inquiry).seats;
    return (
      above
        .map(({ posts }) => partiesOf(posts))
        .find(parties => parties.length > 0) ?? []
    );
  });
}

const takingPart: Record<Part, (inquiry: Inquiry) => Party[]> = {
  asker: ({ asker }) => [{ person: asker, role: 'asker' }],
  nearestOrderer: nearestOrderers,
  customer,
  customerAbove,
  accountManager,
  serviceManager: ({ relations }) =>
    partiesOf(holdersOfOffice('serviceManager', relations)),
};

/** Everybody who takes one of these parts, each person once. */
export function partiesIn(parts: Part[], inquiry: Inquiry): Party[] {
  const parties = parts.flatMap(part => takingPart[part](inquiry));
  return parties.filter(
    ({ person }, index) =>
      parties.findIndex(earlier => earlier.person === person) === index,
  );
}
