import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { inOrder } from '@business-relations/rules';
import { Knex } from 'knex';
import { visibleCase } from '../cases/database/visibleCase';
import { SightOf } from '../cases/sights';
import { namesOf } from '../catalog';
import { groupedBy } from '../grouped';
import { asPerson } from '../http/callers';
import { handler, Handler } from '../http/handler';
import { referencesIn } from '../words/references';
import { StatusRow, toldIn } from './database/statuses';

type Item = AnswerOf<typeof routes.deliveryStatuses>['items'][number];
type Row = StatusRow & { refused: string | null };

/** The last are of most interest; a delivery has a handful. */
const MOST_TOLD = 200;

const messageIn = (json: string | null): Message | undefined =>
  json === null ? undefined : JSON.parse(json);

/** What was said to the case and refused there just now is told with why already. */
function itemOf(row: Row): Item {
  const { system, received_at: receivedAt, state } = row;
  const refused = state === 'said' ? messageIn(row.refused) : undefined;
  const because = refused ?? messageIn(row.because);
  return {
    system,
    ...toldIn(row),
    receivedAt,
    taken: state === 'taken' || (state === 'said' && !refused),
    isLast: Boolean(row.is_last),
    ...(because && { because }),
  };
}

/** What delivery systems said of a case, each system's in its own order. */
async function deliveriesOf(db: Knex, caseId: string): Promise<Item[]> {
  const rows: Row[] = await db('delivery_statuses as s')
    .leftJoin('commands as k', 'k.id', 's.command')
    .select('s.*', 'k.refused')
    .where('s.case_id', caseId)
    .whereNotNull('s.said_state')
    .orderBy('s.received_at', 'desc')
    .limit(MOST_TOLD);
  const bySystem = groupedBy(rows.map(itemOf), ({ system }) => system);
  return [...bySystem.keys()]
    .sort()
    .flatMap(system => inOrder(bySystem.get(system) ?? []));
}

/** For whoever may read the case. */
export const deliveryHandlers = (db: Knex, sightOf: SightOf): Handler[] => [
  handler(routes.deliveryStatuses, async ({ parameters: { id } }, caller) => {
    const sight = await sightOf(caller.credentials);
    await visibleCase(db, id, asPerson(caller), sight);
    const items = await deliveriesOf(db, id);
    return { items, names: await namesOf(db, referencesIn(items)) };
  }),
];
