import { Succession } from '@business-relations/backstage-plugin-business-relations-common';
import { Context } from '../../process';
import { Asked } from '../closed';
import { Happened, notEnded, Situation } from './command';

/**
 * Type of the command by which a case of a role tells other cases that somebody else holds it. No person can send it:
 * no contract names it, and it is taken from the engine alone.
 */
export const SUCCEED = 'succeed';

/** The content was made by the rules of the role, whose event it was. */
const isSuccession = (payload: unknown): payload is Succession =>
  typeof payload === 'object' &&
  payload !== null &&
  'from' in payload &&
  'to' in payload;

/** The succession that a case is told of, if this is it. */
export const successionIn = (
  { type, payload }: Asked,
  { actor }: Context,
): Succession | undefined =>
  type === SUCCEED && 'engine' in actor && isSuccession(payload)
    ? payload
    : undefined;

/** Nothing happens where nothing was asked of whoever held the role, or was told already. */
export function succeed(
  situation: Situation,
  succession: Succession,
): Happened {
  const { process, current } = situation;
  const over = notEnded(situation);
  if (over) return over;
  const after = process.succeeded(current.state, succession);
  // Plain JSON that was made of the other key by key, so the same content is the same text.
  return JSON.stringify(after) === JSON.stringify(current.state)
    ? []
    : [{ type: 'case.succeeded', ...succession }];
}
