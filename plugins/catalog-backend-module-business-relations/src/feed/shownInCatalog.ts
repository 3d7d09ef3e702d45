import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as wait } from 'node:timers/promises';
import { LastShown } from '../relations/BusinessRelationsProcessor';
import {
  linesOf,
  noRelations,
  RelationLines,
} from '../relations/relationLines';

const ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 1_000;

export const linesShownOn = ({ relations = [] }: Entity): RelationLines =>
  linesOf(relations.map(({ type, targetRef }) => [type, targetRef]));

/** Asks the catalog itself, which may have only just begun to take requests. */
export const shownInCatalog =
  ({
    auth,
    catalog,
  }: {
    auth: AuthService;
    catalog: CatalogService;
  }): LastShown =>
  async ref => {
    const credentials = await auth.getOwnServiceCredentials();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        const entity = await catalog.getEntityByRef(ref, { credentials });
        return entity ? linesShownOn(entity) : noRelations;
      } catch {
        await wait(PAUSE_MILLISECONDS, undefined, { ref: false });
      }
    }
    return noRelations;
  };
