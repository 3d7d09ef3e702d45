import { alternating, medianOf } from '../rounds.mjs';
import { INTAKE } from '../stage/organisation.mjs';
import { OFTEN } from '../stage/warmUp.mjs';

const [kind, rest] = INTAKE.split(':');
export const CARDS_ENTITY = `/api/catalog/entities/by-name/${kind}/${rest}`;

export const CARD = `/api/business-relations/card?entity=${INTAKE}`;

/** A round is over in a fifth of a second: it takes more of them until two runs agree to a twentieth. */
const MORE_ROUNDS = 4;

/**
 * What the card adds to a service page, beside what the catalog itself asks for it, on a backend that has run for a
 * while.
 */
const cardOn = (database, backendOf) => ({
  name: `card-${database.toLowerCase()}`,
  title: `the card’s request ÷ entities/by-name, permissions on, ${database}`,
  unit: 'ms',
  most: 2,
  aim: 1,
  async take(stage, { rounds, times }) {
    const asker = await (await backendOf(stage)).as('asker');
    const card = () => asker.get(CARD);
    const entity = () => asker.get(CARDS_ENTITY);
    await medianOf(OFTEN, card);
    await medianOf(OFTEN, entity);
    return alternating(
      rounds * MORE_ROUNDS,
      () => medianOf(times, card),
      () => medianOf(times, entity),
    );
  },
});

export const cardOnPostgres = cardOn('Postgres', stage =>
  stage.onPostgres('small'),
);

export const cardOnSqlite = cardOn('SQLite', stage => stage.onSqlite('files'));
