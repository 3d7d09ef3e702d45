import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  routes,
  UnitInTree,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** As many as somebody goes through at a time. */
const MOST = 100;

const A_LEVEL = 200;

export type UnitsToOrder = {
  /** Those in it, from the top down. */
  units: UnitInTree[];
  /** There are more than these. */
  more: boolean;
  names: Record<string, string>;
};

/**
 * The units in one that order by its customer's word, level by level. Where a unit has a customer of its own, that one names
 * who orders there.
 */
export async function unitsToOrder(
  api: Client,
  unit: EntityRef,
  signal: AbortSignal,
): Promise<UnitsToOrder> {
  const units: UnitInTree[] = [];
  const names: Record<string, string> = {};
  let more = false;
  const waiting = [unit];
  for (let within = waiting.shift(); within; within = waiting.shift()) {
    if (units.length >= MOST) return { units, more: true, names };
    const level = await api(
      routes.unitTree,
      { query: { within, limit: A_LEVEL } },
      { signal },
    );
    Object.assign(names, level.names);
    more ||= level.next !== undefined;
    const its = level.items.filter(({ customers }) => customers.length === 0);
    units.push(...its);
    waiting.push(...its.flatMap(each => (each.units > 0 ? [each.unit] : [])));
  }
  return { units, more, names };
}
