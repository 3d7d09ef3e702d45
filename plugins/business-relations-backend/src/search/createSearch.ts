import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';
import { namesOf } from '../catalog';
import { readCursor, writeCursor } from '../cursor';
import { customerUnits } from '../customers/database/customerUnits';
import { asPerson } from '../http/callers';
import { Handler, handler } from '../http/handler';
import { referencesIn } from '../words/references';
import { casesToFind } from './database/casesToFind';
import {
  ReadableDeps,
  readableCases,
  readableCustomers,
} from './readableAmong';

const afterCase = z.string();
const afterUnit = z.object({ name: z.string(), ref: z.string() });

/** What Backstage's search asks for: all of it for its index, and what a reader may see of what it found. */
export function createSearch(deps: ReadableDeps): Handler[] {
  const { db } = deps;
  return [
    handler(routes.casesToFind, async ({ query: { cursor, limit } }) => {
      const items = await casesToFind(db, {
        limit,
        ...(cursor !== undefined && { after: readCursor(afterCase, cursor) }),
      });
      const last = items.at(-1);
      return {
        items,
        ...(last && items.length === limit && { next: writeCursor(last.id) }),
        names: await namesOf(
          db,
          referencesIn(items.map(({ description }) => description)),
        ),
      };
    }),
    handler(routes.customersToFind, async ({ query: { cursor, limit } }) => {
      const units = await customerUnits(
        db,
        { show: 'customers' },
        {
          limit,
          ...(cursor !== undefined && { after: readCursor(afterUnit, cursor) }),
        },
      );
      const last = units.at(-1);
      return {
        items: units.map(({ name, ref }) => ({ unit: ref, name })),
        ...(last && units.length === limit && { next: writeCursor(last) }),
      };
    }),
    handler(
      routes.readableAmong,
      async ({ body: { cases, customers } }, caller) => {
        const reader = {
          person: asPerson(caller),
          credentials: caller.credentials,
        };
        return {
          cases: await readableCases(deps, cases, reader),
          customers: await readableCustomers(deps, customers, reader),
        };
      },
    ),
  ];
}
