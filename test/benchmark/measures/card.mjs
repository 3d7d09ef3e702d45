import { alternating, medianOf } from '../rounds.mjs';
import { INTAKE } from '../stage/organisation.mjs';

const [kind, rest] = INTAKE.split(':');
export const CARDS_ENTITY = `/api/catalog/entities/by-name/${kind}/${rest}`;

export const CARD = `/api/business-relations/card?entity=${INTAKE}`;

/** What the card adds to a service page, beside what the catalog itself asks for it. */
const cardOn = (database, backendOf) => ({
  name: `card-${database.toLowerCase()}`,
  title: `the card’s request ÷ entities/by-name, permissions on, ${database}`,
  unit: 'ms',
  most: 2,
  aim: 1,
  async take(stage, { rounds, times }) {
    const asker = await (await backendOf(stage)).as('asker');
    return alternating(
      rounds,
      () => medianOf(times, () => asker.get(CARD)),
      () => medianOf(times, () => asker.get(CARDS_ENTITY)),
    );
  },
});

export const cardOnPostgres = cardOn('Postgres', stage =>
  stage.onPostgres('small'),
);

export const cardOnSqlite = cardOn('SQLite', stage => stage.onSqlite('files'));
