import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { contentOf, Held, isSameContent, propositionFrom } from './content';
import { Line } from './line';
import { currentOf, isSpokenOf, standingsOf } from './standing';
import { lackingOf } from './wanted';

const lineFor = (role: Held, line: number): Line | undefined => {
  const { unit, holder, scope, share, mandate } = role;
  if (!unit || !mandate) return undefined;
  const { services, money, yearlyCeiling, from, to, grantor, evidence } =
    mandate;
  return {
    line,
    unit,
    head: holder,
    itIncluded: role.role === 'customer',
    ...(yearlyCeiling && { budget: yearlyCeiling }),
    ...(money && { perDecision: money }),
    ...('entities' in scope && { services: scope.entities }),
    mandateServices: services,
    ...(share !== undefined && { share }),
    from,
    ...(to && { to }),
    ...(grantor && { grantor }),
    ...(evidence && { evidence }),
  };
};

/** A table has amounts with two decimals at most: three digits behind a mark are thousands there. */
const isWritable = ({ budget, perDecision }: Line): boolean =>
  [budget, perDecision].every(
    money =>
      money === undefined ||
      Math.round(money.amount * 100) / 100 === money.amount,
  );

/** Whether the row says all of the role: what it can't say, an import would take away. */
const saysAllOf = (line: Line, role: Held): boolean =>
  line.from !== undefined &&
  !(line.itIncluded && lackingOf(line)) &&
  isWritable(line) &&
  isSameContent(propositionFrom(line, role.holder, line.from), contentOf(role));

/** Customers and orderers as the rows of a table, by unit; `leftOut` are those that no row can say. */
export function exported(roles: readonly Assignment[]): {
  lines: Line[];
  leftOut: number;
} {
  const current = [...standingsOf({ roles }).values()].flatMap(
    standing => currentOf({ ...standing, declined: undefined }) ?? [],
  );
  const inOrder = current.sort((one, other) =>
    [one.unit, one.role, one.holder, one.id].join(' ') <
    [other.unit, other.role, other.holder, other.id].join(' ')
      ? -1
      : 1,
  );
  const lines: Line[] = [];
  for (const role of inOrder) {
    // The first row holds the headings.
    const line = lineFor(role, lines.length + 2);
    if (line && saysAllOf(line, role)) lines.push(line);
  }
  const asked = roles.filter(
    role =>
      (role.role === 'customer' || role.role === 'orderer') &&
      role.deputyFor === undefined &&
      role.holder !== undefined &&
      role.status !== 'ended' &&
      role.status !== 'declined',
  );
  const unsaid = asked.filter(role => !isSpokenOf(role)).length;
  return { lines, leftOut: unsaid + current.length - lines.length };
}
