import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** A unit's place in the address of its page. */
export function unitParameters(unit: string): {
  namespace: string;
  name: string;
} {
  const { namespace, name } = parseEntityRef(unit);
  return { namespace, name };
}

/** And back: units are groups of the catalog. */
export const unitAt = (parameters: { namespace: string; name: string }) =>
  stringifyEntityRef({ kind: 'group', ...parameters }).toLocaleLowerCase(
    'en-US',
  );
