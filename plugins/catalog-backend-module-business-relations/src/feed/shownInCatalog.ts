import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as wait } from 'node:timers/promises';
import { LastShown } from '../relations/BusinessRelationsProcessor';
import {
  linesOf,
  noRelations,
  RelationLines,
} from '../relations/relationLines';

/** Half a minute: a backend that starts on a busy machine processes entities long before it takes requests. */
const ATTEMPTS = 30;
const PAUSE_MILLISECONDS = 1_000;

export const linesShownOn = ({ relations = [] }: Entity): RelationLines =>
  linesOf(relations.map(({ type, targetRef }) => [type, targetRef]));

/**
 * Asks the catalog itself, which may have only just begun to take requests. Where it never answers, the entity fails for
 * this round, which leaves everything on it as it stands; an answer of "none" would take its relations away.
 *
 * @throws ServiceUnavailableError
 */
export const shownInCatalog =
  ({
    auth,
    catalog,
    pauseMilliseconds = PAUSE_MILLISECONDS,
  }: {
    auth: AuthService;
    catalog: CatalogService;
    pauseMilliseconds?: number;
  }): LastShown =>
  async ref => {
    const credentials = await auth.getOwnServiceCredentials();
    let problem: unknown;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        const entity = await catalog.getEntityByRef(ref, { credentials });
        return entity ? linesShownOn(entity) : noRelations;
      } catch (error) {
        problem = error;
        await wait(pauseMilliseconds, undefined, { ref: false });
      }
    }
    throw new ServiceUnavailableError(
      `Who is customer, orderer or account manager of ${ref} is not known yet, and the catalog does not say what it shows; it stays as it is until the next round`,
      problem,
    );
  };
