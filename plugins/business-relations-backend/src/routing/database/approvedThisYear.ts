import {
  Assignment,
  Day,
  Instant,
  Money,
  Rate,
} from '@business-relations/backstage-plugin-business-relations-common';
import { dayIn } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { inBatches } from '../../batches';

/** The first day of the year of a mandate that a day is in: mandates count from the day they begin. */
export function yearOfMandate(from: Day, day: Day): Day {
  const anniversary = from.slice(4);
  const year = Number(day.slice(0, 4));
  const thisYear = `${day.slice(0, 4)}${anniversary}`;
  return thisYear <= day
    ? thisYear
    : `${String(year - 1).padStart(4, '0')}${anniversary}`;
}

const earliest = (years: { since: Day }[]): Day =>
  years.reduce((first, { since }) => (since < first ? since : first), '9999');

/** Wherever the zone is, the day has not begun there before this. */
const dayBefore = (day: Day): Day =>
  DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? day;

type Row = {
  assignment: string;
  at: Instant;
  amount: number;
  currency: string;
};

/** In the ceiling's currency. What nobody can count in it has used the ceiling up: better asked once too often. */
function sum(approvals: Money[], ceiling: Money, rates: Rate[]): Money {
  const rateFrom = (from: string) =>
    from === ceiling.currency
      ? 1
      : rates.find(rate => rate.from === from && rate.to === ceiling.currency)
          ?.rate;
  const counted = approvals.map(({ amount, currency }) => {
    const rate = rateFrom(currency);
    return rate === undefined ? ceiling.amount : amount * rate;
  });
  return {
    amount: counted.reduce((total, each) => total + each, 0),
    currency: ceiling.currency,
  };
}

/** What was approved on these mandates in their present year; only those with a yearly ceiling are counted. */
export async function approvedThisYear(
  db: Knex,
  assignments: Assignment[],
  { day, zone, until }: { day: Day; zone: string; until?: Instant },
  rates: Rate[],
): Promise<Record<string, Money>> {
  const capped = assignments.flatMap(({ id, mandate }) =>
    mandate?.yearlyCeiling
      ? [
          {
            id,
            ceiling: mandate.yearlyCeiling,
            since: yearOfMandate(mandate.from, day),
          },
        ]
      : [],
  );
  const rows = await inBatches<string, Row>(
    capped.map(({ id }) => id),
    portion =>
      db('approvals')
        .select('assignment', 'at', 'amount', 'currency')
        .whereIn('assignment', portion)
        .where('at', '>=', dayBefore(earliest(capped)))
        .where(before => {
          if (until !== undefined) before.where('at', '<=', until);
        }),
  );
  return Object.fromEntries(
    capped.map(({ id, ceiling, since }) => [
      id,
      sum(
        rows.filter(
          row => row.assignment === id && dayIn(zone, row.at) >= since,
        ),
        ceiling,
        rates,
      ),
    ]),
  );
}
