import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  ImportRow,
  RefusedError,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { defaultRules, officesNeeded } from '@business-relations/rules';
import { randomUUID } from 'node:crypto';
import { forEachOf, until } from './everything';
import { Organisation } from './Organisation';

/** More at once is no quicker: the engine takes each case by itself. */
const AT_ONCE = 6;

/** More would be asked than one person can answer for. */
const CUSTOMERS_OF_ONE = 8;

const holdersOf = (roles: readonly Assignment[]) =>
  new Set(roles.flatMap(({ holder }) => holder ?? []));

/** What somebody has taken on, and why something could not be yet. */
type Taken = { roles: number; refused?: RefusedError };

/**
 * Takes everything on that this person is asked to. What waits for somebody above to accept first is left for later.
 */
async function takesAll(of: Organisation, person: EntityRef): Promise<Taken> {
  const client = of.as(person);
  const { asked } = await client(routes.myWork, { query: {} });
  const proposals = asked.filter(({ task }) =>
    task.commands.includes('accept'),
  );
  const taken: Taken = { roles: 0 };
  for (const item of proposals) {
    try {
      await client(routes.command, {
        parameters: { id: item.case.id, type: 'accept' },
        body: { content: {}, idempotencyKey: randomUUID() },
      });
      taken.roles += 1;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      if (error.code !== 'mandate-above-not-accepted') throw error;
      taken.refused = error;
    }
  }
  return taken;
}

/** All of these take on what they can by now; who could not take all of it, and why. */
async function roundOf(
  of: Organisation,
  people: ReadonlySet<EntityRef>,
): Promise<{ taken: number; refused: Map<EntityRef, RefusedError> }> {
  const refused = new Map<EntityRef, RefusedError>();
  let taken = 0;
  await forEachOf(people, AT_ONCE, async person => {
    const theirs = await takesAll(of, person);
    taken += theirs.roles;
    if (theirs.refused) refused.set(person, theirs.refused);
  });
  return { taken, refused };
}

/** Whoever is asked signs in (ours come a moment after the import) and takes all of it on. */
export async function everybodyTakesAll(
  of: Organisation,
): Promise<{ people: number; roles: number; rounds: number }> {
  const holders = holdersOf(await of.roles('proposed'));
  await until(async () => {
    const known = new Set(await of.people());
    const missing = [...holders].filter(each => !known.has(each));
    return missing.length > 0
      ? `${missing.length} who are asked can't sign in, ${missing[0]} for one`
      : undefined;
  }, 120);
  let roles = 0;
  let rounds = 0;
  for (let left = holders; left.size > 0; rounds += 1) {
    const { taken, refused } = await roundOf(of, left);
    const [first] = refused.values();
    if (first && taken === 0) throw first;
    roles += taken;
    left = new Set(refused.keys());
  }
  await until(async () => {
    const { length } = await of.roles('proposed');
    return length > 0 ? `${length} roles are still proposed` : undefined;
  }, 120);
  return { people: holders.size, roles, rounds };
}

const propose = (
  of: Organisation,
  by: EntityRef,
  opening: Record<string, unknown>,
) =>
  of.as(by)(routes.openCase, {
    parameters: { kind: 'role' },
    body: {
      opening: { ask: 'accept', scope: { everything: true }, ...opening },
      idempotencyKey: randomUUID(),
    },
  });

/** IT's offices, each somebody of the catalog who has no role yet. */
export async function officesAreFilled(of: Organisation): Promise<number> {
  const held = await of.roles('accepted');
  const busy = holdersOf(held);
  const free = (await of.people()).filter(each => !busy.has(each));
  const vacant = officesNeeded(defaultRules).filter(
    office => !held.some(({ role }) => role === office),
  );
  for (const [nth, role] of vacant.entries()) {
    const holder = free.at(-1 - (nth % free.length));
    await propose(of, of.administrator, { role, holder });
  }
  return vacant.length;
}

/** Each customer without an account manager gets somebody of the catalog who has no role yet. */
export async function accountManagersAreNamed(
  of: Organisation,
): Promise<number> {
  const { items } = await of.findings();
  const units = items.flatMap(({ kind, entity }) =>
    kind === 'noAccountManager' && entity ? [entity] : [],
  );
  const busy = holdersOf(await of.roles('accepted'));
  const everybody = await of.people();
  const free = everybody.filter(each => !busy.has(each));
  const chosen = (free.length > 0 ? free : everybody).slice(
    0,
    Math.ceil(units.length / CUSTOMERS_OF_ONE),
  );
  const wanted = units.map((unit, nth): [EntityRef, EntityRef] => [
    unit,
    chosen[nth % chosen.length],
  ]);
  await forEachOf(wanted, AT_ONCE, async ([unit, holder]) => {
    await propose(of, of.administrator, {
      role: 'accountManager',
      unit,
      holder,
    });
  });
  return units.length;
}

/**
 * For each unit that nobody heads, whoever heads the one above proposes an orderer: somebody who orders for a unit beside
 * it already.
 */
export async function headsFillVacancies(
  of: Organisation,
  rows: readonly ImportRow[],
): Promise<number> {
  let filled = 0;
  for (const [nth, { unit, because }] of rows.entries()) {
    if (because?.code !== 'import-no-head') continue;
    const beside = rows
      .slice(0, nth)
      .findLast(({ role, mandate }) => role === 'orderer' && mandate?.grantor);
    const head = beside?.mandate?.grantor;
    if (!head || !beside?.holder) continue;
    const { from } = beside.mandate ?? {};
    await propose(of, head, {
      role: 'orderer',
      unit,
      holder: beside.holder,
      mandate: { services: 'all', from, grantor: head },
    });
    filled += 1;
  }
  return filled;
}
