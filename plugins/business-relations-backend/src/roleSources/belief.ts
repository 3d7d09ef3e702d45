import {
  Message,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';

/**
 * Why an answer is not believed: a system that was emptied, moved or cut off by a right that it lost answers with nothing
 * or with a part, and nobody's role must look ended by that. Undefined where it is believed.
 */
export function whyNotBelieved(
  { before, now }: { before: number; now: number },
  atLeast: number,
): Message | undefined {
  if (now >= before) return undefined;
  if (now === 0) return message('source-empty', { before });
  return now < before * atLeast
    ? message('source-much-smaller', { before, now })
    : undefined;
}
