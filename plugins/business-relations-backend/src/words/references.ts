import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';

const reference = /^[a-z]+:[a-z0-9._-]+\/[a-z0-9._-]+$/;

function collect(value: unknown, found: Set<EntityRef>) {
  if (typeof value === 'string') {
    if (reference.test(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      collect(key, found);
      collect(item, found);
    }
  }
}

/**
 * Every entity that is named anywhere in an answer or a message, so that its display name can go with it. Whoever adds
 * a field to a state need not think of this.
 */
export function referencesIn(value: unknown): Set<EntityRef> {
  const found = new Set<EntityRef>();
  collect(value, found);
  return found;
}
