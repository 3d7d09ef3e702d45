import {
  Actor,
  EntityRef,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { ClosedProcess } from './closed';
import { CommonEvent, OwnEvent, ownIn } from './events';

/** What is known of everything that happens by one command, or by the clock. */
export type Cause = {
  at: Instant;
  actor: Actor;
  /** Missing where the clock did it. */
  command?: string;
  onBehalfOf?: EntityRef;
};

/** Where the numbers go on. */
export type Line = { id: string; epoch: number; seq: number };

/** Gives what happened its numbers, and beside it on whose mandate it was done and who may see it. */
export const record = (
  process: ClosedProcess,
  { id, epoch, seq }: Line,
  happened: (CommonEvent | OwnEvent)[],
  { at, actor, command, onBehalfOf }: Cause,
): RecordedEvent[] =>
  happened.map(({ type, ...data }, index) => {
    const recorded: RecordedEvent = {
      case: id,
      seq: seq + index + 1,
      epoch,
      type,
      at,
      actor,
      ...(command && { command }),
      ...(onBehalfOf && { onBehalfOf }),
      data,
    };
    const own = ownIn(recorded);
    const actingAs = own && process.actingAs(own);
    const audience = own && process.audience(own);
    return {
      ...recorded,
      ...(actingAs && { actingAs }),
      ...(audience && { audience }),
    };
  });
