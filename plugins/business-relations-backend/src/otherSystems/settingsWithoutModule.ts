import { Config } from '@backstage/config';

/** Sentences about settings of what no module brings: a name that was mistyped would be silent for ever. */
export const settingsWithoutModule = (
  config: Config,
  root: string,
  { names, what }: { names: readonly string[]; what: string },
): string[] =>
  (config.getOptionalConfig(root)?.keys() ?? [])
    .filter(name => !names.includes(name))
    .map(
      name =>
        `${root}.${name} changes nothing: no module brings a ${what} of that name`,
    );
