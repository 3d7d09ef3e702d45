import {
  Actor,
  EntityRef,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { ClosedProcess } from './closed';
import { CommonEvent, OwnEvent, ownIn, ownOf } from './events';

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

/** Who may see it. That a role had ended says who did what it stands beside, so it is for the same people. */
function audienceOf(
  process: ClosedProcess,
  recorded: RecordedEvent,
  beside: (CommonEvent | OwnEvent)[],
): EntityRef[] | undefined {
  const own = ownIn(recorded);
  if (own) return process.audience(own);
  if (recorded.type !== 'case.roleEnded') return undefined;
  return beside
    .flatMap(event => ownOf(event) ?? [])
    .map(event => process.audience(event))
    .find(audience => audience !== undefined);
}

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
    const audience = audienceOf(process, recorded, happened);
    return {
      ...recorded,
      ...(actingAs && { actingAs }),
      ...(audience && { audience }),
    };
  });
