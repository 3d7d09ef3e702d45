import {
  Assignment,
  EntityRef,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { asDeputy } from './proposition/deputy';
import { propositionOf } from './state';

/** The row of somebody who stands in for another. */
export type Deputy = { assignment: string; holder: EntityRef };

/** What becomes of those who stand in for a role that ends. */
export type Deputies = {
  /** Their own role ends with it. */
  deputies?: Deputy[];
  /** They stand in for the row that took its place: the same person's, by another mandate. */
  following?: Deputy[];
};

type Standing = { row: Assignment; deputy: Deputy };

const standingInFor = (ids: string[], { assignments }: Relations): Standing[] =>
  assignments.flatMap(row => {
    const { id, deputyFor, holder, status } = row;
    return status === 'accepted' &&
      holder !== undefined &&
      deputyFor !== undefined &&
      ids.includes(deputyFor)
      ? [{ row, deputy: { assignment: id, holder } }]
      : [];
  });

const said = (ending: Standing[], following: Standing[]): Deputies => ({
  ...(ending.length > 0 && { deputies: ending.map(({ deputy }) => deputy) }),
  ...(following.length > 0 && {
    following: following.map(({ deputy }) => deputy),
  }),
});

/**
 * A deputy took on to stand in for just one person (processes, section 1): what they have ends with that person's role,
 * whoever has it next. A successor names their own.
 */
export const deputiesOf = (id: string, relations: Relations): Deputies =>
  said(standingInFor([id], relations), []);

/**
 * Who has the same role by another mandate still has it: whoever stands in for them goes on, unless their own mandate is
 * larger than the new one. `ended` is handed over, `replaced` was the holder's own before.
 */
export function deputiesAfter(
  id: string,
  { ended, replaced }: { ended: string[]; replaced: string[] },
  relations: Relations,
): Deputies {
  const now: Relations = {
    ...relations,
    assignments: relations.assignments.map(each =>
      each.id === id ? { ...each, status: 'accepted' } : each,
    ),
  };
  const goesOn = ({ row, deputy: { holder } }: Standing) =>
    asDeputy({ ...propositionOf(row, holder), deputyFor: id }, now) ===
    undefined;
  const own = standingInFor(replaced, relations);
  return said(
    [...standingInFor(ended, relations), ...own.filter(each => !goesOn(each))],
    own.filter(goesOn),
  );
}
