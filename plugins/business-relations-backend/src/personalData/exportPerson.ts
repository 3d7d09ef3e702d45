import {
  EntityRef,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { PersonExport } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { withScopes } from '../assignments/database/rows';
import { toldTo } from '../cases/audience';
import { namesOf, unitsOf } from '../catalog';
import { envelopeOf } from '../commands/commandRow';
import { DatabaseClock } from '../database/clock';
import { readerSettings } from '../people';
import { referencesIn } from '../words/references';
import {
  assignmentRowsOf,
  casesOf,
  commandsOf,
  elsewhereNaming,
  eventsNaming,
  goalsNaming,
  noticesTo,
  tasksFor,
  versionsNaming,
} from './database/ofPerson';

/**
 * What only some may read of a case is given to the person alone, and only where it is told to them too: whoever
 * exports it for them learns how much that is, and not what.
 */
function readable(
  person: EntityRef,
  asker: EntityRef,
  events: RecordedEvent[],
): { events: RecordedEvent[]; confidential: Set<string>; withheld: number } {
  const theirs = toldTo(person, events);
  const told = toldTo(asker, theirs);
  const confidential = theirs.filter(event => !told.includes(event));
  return {
    events: told,
    withheld: confidential.length,
    confidential: new Set(confidential.flatMap(({ command }) => command ?? [])),
  };
}

/** Everything that is kept about a person, in one structure. */
export async function exportPerson(
  { db, clock }: { db: Knex; clock: DatabaseClock },
  person: EntityRef,
  asker: EntityRef,
): Promise<PersonExport> {
  const { events, confidential, withheld } = readable(
    person,
    asker,
    await eventsNaming(db, person),
  );
  const commands = await commandsOf(db, person);
  const shown = commands.filter(({ id }) => !confidential.has(id));
  const { [person]: name } = await namesOf(db, [person]);
  const settings = (await readerSettings(db, [person])).get(person);
  const all = {
    person,
    at: await clock(db),
    ...(name !== undefined && {
      catalog: { name, units: await unitsOf(db, person) },
    }),
    ...(settings && { settings }),
    roles: await withScopes(db, await assignmentRowsOf(db, person)),
    roleHistory: await versionsNaming(db, person),
    cases: await casesOf(db, person),
    events,
    tasks: await tasksFor(db, person),
    commands: shown.map(row => ({
      id: row.id,
      caseId: row.case_id,
      type: row.type,
      at: row.recorded_at,
      state: row.state,
      content: envelopeOf(row).payload,
    })),
    notices: await noticesTo(db, person),
    goals: await goalsNaming(db, person),
    elsewhere: await elsewhereNaming(db, person),
    withheld: withheld + commands.length - shown.length,
  };
  return { ...all, names: await namesOf(db, referencesIn(all)) };
}
