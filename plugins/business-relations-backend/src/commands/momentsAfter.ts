import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules, Moment } from '@business-relations/rules';
import { dueOf } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { CalendarOf } from '../calendars/keptCalendars';

/**
 * When the deadlines pass that a command opens, by what it comes to as far as SQL knows the case: so the case need not
 * ask for them while somebody waits. It takes those that are still the ones it opens, and asks for the rest.
 */
export async function momentsAfter(
  db: Knex,
  { calendarOf }: { calendarOf: CalendarOf },
  rules: CaseRules,
  before: Case | undefined,
  events: RecordedEvent[],
): Promise<Moment[]> {
  const after = events.reduce<Case | undefined>(
    (current, event) => rules.evolve(current, event),
    before,
  );
  if (!after) return [];
  const { compute } = rules.unsettled(after);
  if (compute.length === 0) return [];
  const calendar = await calendarOf(db, after.policy.calendar);
  if (!calendar) return [];
  return compute
    .filter(deadline => deadline.calendar === calendar.id)
    .map(deadline => ({ deadline, due: dueOf(deadline, calendar) }));
}
