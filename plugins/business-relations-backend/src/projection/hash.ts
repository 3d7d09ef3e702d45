import { createHash } from 'node:crypto';
import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import canonicalize from 'canonicalize';

/**
 * What an event says, in one number: the same event that comes again has the same, however its keys are ordered. The
 * epoch is left out, since a run that takes over hands on what the one before it recorded.
 */
export function hashOf({ epoch: _, ...event }: RecordedEvent): string {
  return createHash('sha256')
    .update(canonicalize(event) ?? '')
    .digest('hex');
}

/** The same of an event as it is kept. */
export function hashOfJson(json: string): string {
  const event: RecordedEvent = JSON.parse(json);
  return hashOf(event);
}
