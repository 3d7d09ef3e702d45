import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Context } from '../../process';
import { Asked } from '../closed';
import { Happened, notEnded, Situation } from './command';
import { withdrawn } from './withdraw';

/**
 * Type of the command that ends a case of which nothing is left: what it asks about is over. Like a succession it is
 * taken from the engine alone.
 */
export const OVERTAKE = 'overtake';

/** In whose name it is taken back, who need not have opened it, and why. */
export type Overtaking = { by: EntityRef; reason: string };

const isOvertaking = (payload: unknown): payload is Overtaking =>
  typeof payload === 'object' &&
  payload !== null &&
  'by' in payload &&
  'reason' in payload;

/** What a case is overtaken by, if this is it. */
export const overtakingIn = (
  { type, payload }: Asked,
  { actor }: Context,
): Overtaking | undefined =>
  type === OVERTAKE && 'engine' in actor && isOvertaking(payload)
    ? payload
    : undefined;

/** The same as if whoever it is had been allowed to withdraw it. */
export const overtake = (
  situation: Situation,
  { by, reason }: Overtaking,
): Happened =>
  notEnded(situation) ??
  withdrawn(
    { ...situation, context: { ...situation.context, actor: { person: by } } },
    reason,
  );
