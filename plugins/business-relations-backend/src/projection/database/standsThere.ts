import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case } from '@business-relations/rules';
import { Knex } from 'knex';
import { waitingIn, WaitingRow } from '../../commands/database/findCommand';
import { nowIn } from '../../database/clock';
import { askTogether } from '../../database/together';
import { erasedSince } from '../../personalData/database/erasedPeople';
import { peopleThere, PersonInCase } from './people';
import { askedPeopleThere, PersonRow, TaskRow, tasksThere } from './tasks';

/** All that has to be known to write the next step of a case; the caller holds its row, so it stays true. */
export async function standsThere(
  trx: Knex.Transaction,
  { id, openedAt }: Case,
) {
  const found = await askTogether<{
    clock: { now: Instant };
    erased: { pseudonym: EntityRef };
    tasks: TaskRow;
    asked: PersonRow;
    people: PersonInCase;
    waiting: WaitingRow;
  }>(trx, {
    clock: {
      of: trx.from(trx.select({ now: nowIn(trx) }).as('clock')),
      columns: ['now'],
    },
    erased: erasedSince(trx, openedAt),
    tasks: tasksThere(trx, id),
    asked: askedPeopleThere(trx, id),
    people: peopleThere(trx, id),
    waiting: waitingIn(trx, id),
  });
  const [{ now }] = found.clock;
  const { erased, people, waiting, tasks } = found;
  return {
    now,
    erased,
    people,
    waiting,
    asked: { tasks, people: found.asked },
  };
}
