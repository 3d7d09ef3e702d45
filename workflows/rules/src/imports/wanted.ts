import {
  EntityRef,
  message,
  Message,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import { keyOf, placeOf, propositionFrom } from './content';
import { ByUnit } from './customers';
import { Facts } from './facts';
import { Line } from './line';
import { Mistake } from './plan';
import { currentOf, Standing } from './standing';
import { lineOf } from './unitsAbove';

/** A row that asks somebody something, and what there is of it already. */
export type Wanted = {
  line: number;
  key: string;
  proposition: Proposition;
  standing: Standing;
};

/** What a row without a day of its own keeps, so that the same table says the same the next day. */
const beginOf = ({ from }: Line, standing: Standing, { day }: Facts) =>
  from ?? currentOf(standing)?.mandate?.from ?? day;

/** What somebody is asked by a row that names its head. */
export function wantedBy(
  line: Line,
  head: EntityRef,
  standings: ReadonlyMap<string, Standing>,
  facts: Facts,
): Wanted {
  const key = keyOf(placeOf(line, head));
  const standing = standings.get(key) ?? {};
  const from = beginOf(line, standing, facts);
  return {
    line: line.line,
    key,
    standing,
    proposition: propositionFrom(line, head, from),
  };
}

/** What a customer's row can't do without: a head, and the money that they decide on. */
export function lackingOf({
  line,
  unit,
  head,
  budget,
  perDecision,
}: Line): Mistake | undefined {
  const lacks = (column: 'head' | 'budget'): Mistake => ({
    does: 'error',
    line,
    unit,
    column,
    because: message('import-cell-missing', { heading: column }),
  });
  if (!head) return lacks('head');
  return budget || perDecision ? undefined : lacks('budget');
}

/**
 * Why the head of a unit that IT is no part of the budget of is not asked to be its orderer; undefined where they are:
 * somebody above them decides and pays, and they don't.
 */
export function whyNotOrderer(
  head: EntityRef,
  unit: EntityRef,
  customers: ByUnit,
  facts: Facts,
): Message | undefined {
  const paying = lineOf(unit, facts).flatMap(each => customers.get(each) ?? []);
  if (paying.length === 0) return message('import-no-customer-above', { unit });
  const own = paying.find(({ holder }) => holder === head);
  return own?.unit
    ? message('import-head-decides-above', { person: head, unit: own.unit })
    : undefined;
}
