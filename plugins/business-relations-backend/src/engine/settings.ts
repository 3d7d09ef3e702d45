import { Config } from '@backstage/config';
import {
  readTemporalSettings,
  TemporalSettings,
} from '@business-relations/temporal';

/** Which Temporal server runs the cases, and under which names. */
export type EngineSettings = TemporalSettings;

const key = 'businessRelations.temporal';

/**
 * Reads `businessRelations.temporal`, as the worker reads its own. What is left out there, and certificate and key of the
 * connection always, are those of Temporal's own profile and variables (`TEMPORAL_ADDRESS`, `TEMPORAL_API_KEY`, …).
 *
 * @throws Error that names the key which can't be read and says why.
 */
export const readEngineSettings = (config: Config): EngineSettings =>
  readTemporalSettings(config.getOptional(key), {
    nameOf: setting => `${key}.${setting}`,
    environment: process.env,
  });
