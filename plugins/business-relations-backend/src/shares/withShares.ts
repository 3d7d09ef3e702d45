import { Relations } from '@business-relations/backstage-plugin-business-relations-common';
import { Concern } from '@business-relations/rules';
import { Knex } from 'knex';
import { acceptancesOnTheirWay } from './acceptancesOnTheirWay';
import { holdShares } from './holdShares';

/**
 * What is looked up, with the shares that others are taking on in this moment. With `lock` nobody else's share of the
 * same is looked at before the transaction ends: so each of two who accept at once is seen by the other, whoever is first.
 */
export async function withShares(
  db: Knex,
  { shares = [] }: Concern,
  { lock = false }: { lock?: boolean },
  lookUp: () => Promise<Relations>,
): Promise<Relations> {
  if (shares.length === 0) return lookUp();
  if (lock) await holdShares(db, shares);
  const relations = await lookUp();
  const accepting = await acceptancesOnTheirWay(db, relations.assignments);
  return accepting.length > 0 ? { ...relations, accepting } : relations;
}
