import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Held } from './content';

/** Roles by the unit that they are of. */
export type ByUnit = ReadonlyMap<EntityRef, readonly Held[]>;

/** Customers as they are once the table is imported and everybody has accepted, and by what they share. */
export type Customers = {
  byUnit: ByUnit;
  byEntity: ReadonlyMap<EntityRef, readonly Held[]>;
};

export function customersAmong(roles: Iterable<Held>): Customers {
  const byUnit = new Map<EntityRef, Held[]>();
  const byEntity = new Map<EntityRef, Held[]>();
  const add = (to: Map<EntityRef, Held[]>, ref: EntityRef, held: Held) => {
    const known = to.get(ref);
    if (known) known.push(held);
    else to.set(ref, [held]);
  };
  for (const held of roles) {
    if (held.role !== 'customer' || !held.unit) continue;
    add(byUnit, held.unit, held);
    if (held.share === undefined || !('entities' in held.scope)) continue;
    for (const entity of held.scope.entities) add(byEntity, entity, held);
  }
  return { byUnit, byEntity };
}
