import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';

/** A reference as YAML holds it, in its full form. Undefined where it is none. */
export function refIn(
  value: unknown,
  defaults: { kind?: string; namespace?: string } = {},
): EntityRef | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(value.trim(), {
        defaultKind: defaults.kind,
        defaultNamespace: defaults.namespace,
      }),
    );
  } catch {
    return undefined;
  }
}

/** `group` of `group:default/claims`. */
export const kindOf = (ref: EntityRef): string => ref.split(':', 1)[0];
