import { CatalogClient } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { SignedIn } from './SignedIn';

const LIMIT_MILLISECONDS = 120_000;

/** More than the sample organisation has of any of them. */
const ALL = 100;

const peopleShape = z.object({
  people: z.array(z.object({ ref: z.string() })),
});

async function until(isSo: () => Promise<boolean>, what: string) {
  const patience = Date.now() + LIMIT_MILLISECONDS;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > patience) throw new Error(`${what} after two minutes`);
    await wait(200);
  }
}

const belongsSomewhere = (entity: Entity | undefined) =>
  entity?.relations?.some(({ type }) => type === 'memberOf') ?? false;

/**
 * Waits until all that is named is there: in the catalog (which knows people's units a moment after the people, and a
 * token is made of both), and in what business relations knows of the catalog.
 */
export async function waitUntilPresent(
  named: ReadonlySet<EntityRef>,
  acting: ReadonlySet<EntityRef>,
  people: SignedIn,
): Promise<void> {
  const { address } = people;
  await until(async () => {
    const response = await fetch(`${address}/api/auth/development/people`);
    const known = peopleShape.parse(await response.json()).people;
    const refs = new Set(known.map(({ ref }) => ref));
    return [...acting].every(person => refs.has(person));
  }, 'Not everybody who acts can sign in');

  const [first] = acting;
  const catalog = new CatalogClient({
    discoveryApi: { getBaseUrl: async id => `${address}/api/${id}` },
  });
  await until(async () => {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...acting], fields: ['kind', 'relations'] },
      { token: await people.tokenOf(first) },
    );
    return items.every(belongsSomewhere);
  }, 'The catalog doesn’t know to which units everybody belongs');
  people.forget();

  await until(async () => {
    const lists = await Promise.all(
      (['subject', 'unit', 'person'] as const).map(of =>
        people.as(first)(routes.entities, { query: { of, limit: ALL } }),
      ),
    );
    const known = new Set(lists.flatMap(({ items }) => items).map(_ => _.ref));
    return [...named].every(ref => known.has(ref));
  }, 'Business relations don’t know the whole catalog');
}
