import { Config } from '@backstage/config';
import { HumanDuration } from '@backstage/types';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { entityRef } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { everyFrom } from '../otherSystems/everyFrom';
import { settingsWithoutModule } from '../otherSystems/settingsWithoutModule';

const ROOT = 'businessRelations.roleSources';

export type RoleSourceSettings = {
  /** How often it is asked. */
  every: HumanDuration;
  /** In whose name people are asked to take its roles on. */
  proposedBy: EntityRef;
  /** The smallest part of what it said before by which it is still believed. */
  atLeast: number;
};

/** @throws Error that names the key which is missing or can't be read, and says why. */
export function readRoleSourceSettings(
  config: Config,
  name: string,
): RoleSourceSettings {
  const key = `${ROOT}.${name}`;
  const by = entityRef.safeParse(config.getOptional(`${key}.proposedBy`));
  if (!by.success || !by.data.startsWith('user:')) {
    throw new Error(
      `${key}.proposedBy has to be a person like user:default/dag, in whose name people are asked to take on the roles of ${name}`,
    );
  }
  const atLeast = config.getOptionalNumber(`${key}.atLeast`) ?? 0.5;
  if (!(atLeast >= 0 && atLeast <= 1)) {
    throw new Error(`${key}.atLeast is not between 0 and 1`);
  }
  return {
    every: everyFrom(config, `${key}.every`, { hours: 1 }),
    proposedBy: by.data,
    atLeast,
  };
}

/** Sentences about settings that change nothing. */
export const settingsWithoutSource = (
  config: Config,
  names: readonly string[],
): string[] => settingsWithoutModule(config, ROOT, { names, what: 'source' });
