import {
  EntityRef,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Facts } from './facts';
import { Column, Line } from './line';
import { Mistake } from './plan';

const named = (line: Line): [Column, EntityRef][] => {
  const { unit, head, services = [], mandateServices, grantor } = line;
  const covered = Array.isArray(mandateServices) ? mandateServices : [];
  return [
    ['unit', unit],
    ...(head ? [['head', head] satisfies [Column, EntityRef]] : []),
    ...services.map((ref): [Column, EntityRef] => ['services', ref]),
    ...covered.map((ref): [Column, EntityRef] => ['mandateServices', ref]),
    ...(grantor ? [['grantor', grantor] satisfies [Column, EntityRef]] : []),
  ];
};

/** Everybody and everything that a table names. */
export const namedIn = (lines: readonly Line[]): Set<EntityRef> =>
  new Set(lines.flatMap(line => named(line).map(([, ref]) => ref)));

/** What a row names and the catalog lacks, or has elsewhere. */
export function notAsInCatalog(
  line: Line,
  { present, parents }: Facts,
): Mistake | undefined {
  const { unit, parent } = line;
  const at = { does: 'error' as const, line: line.line, unit };
  const missing = named(line).find(([, ref]) => !present.has(ref));
  if (missing) {
    const [column, ref] = missing;
    return { ...at, column, because: message('unknown-entity', { ref }) };
  }
  const above = parents.get(unit) ?? [];
  if (parent !== undefined && !above.includes(parent)) {
    const params = { unit, says: parent, parents: [...above] };
    return {
      ...at,
      column: 'parent',
      because: message('import-parent-differs', params),
    };
  }
  return undefined;
}
