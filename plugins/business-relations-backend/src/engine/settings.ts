import { Config } from '@backstage/config';
import {
  readTemporalSettings,
  TemporalSettings,
} from '@business-relations/temporal';

/** Which Temporal server runs the cases, and under which names. */
export type EngineSettings = TemporalSettings & {
  /** Address of Backstage's pages, to which a run leads back. */
  pages?: string;
};

const key = 'businessRelations.temporal';

/**
 * Reads `businessRelations.temporal`, as the worker reads its own. What is left out there, and certificate and key of the
 * connection always, are those of Temporal's own profile and variables (`TEMPORAL_ADDRESS`, `TEMPORAL_API_KEY`, …).
 *
 * @throws Error that names the key which can't be read and says why.
 */
export function readEngineSettings(config: Config): EngineSettings {
  const temporal = readTemporalSettings(config.getOptional(key), {
    nameOf: setting => `${key}.${setting}`,
    environment: process.env,
  });
  const pages = config.getOptionalString('app.baseUrl');
  return { ...temporal, ...(pages && { pages: pages.replace(/\/+$/, '') }) };
}
