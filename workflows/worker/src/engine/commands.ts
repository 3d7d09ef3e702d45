import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Envelope,
  isRejection,
  Moment,
  Outcome,
  REFUSED,
  Standing,
} from '@business-relations/rules';
import { ApplicationFailure, patched } from '@temporalio/workflow';
import { Alarms } from './alarms';
import { countCommand } from './figures';
import { RunningCase } from './runningCase';
import { Turns } from './turns';

/**
 * A business "no": any other kind of error would be tried again for ever. It says as of when, since a run that was set
 * back judges by what is no longer so.
 */
function refusal(refused: Message, running: RunningCase) {
  const { code } = refused;
  if (!running.isOpened) {
    return ApplicationFailure.nonRetryable(code, REFUSED, refused);
  }
  const { epoch, seq } = running.now;
  const standing: Standing = { epoch, seq };
  return ApplicationFailure.nonRetryable(code, REFUSED, refused, standing);
}

/** Workers from before it asked for moments that had come along, since backends go first: their histories say so. */
const MOMENTS_COME_ALONG = 'moments-come-along-with-commands';

const cameAlong = ({ moments = [] }: Envelope): Moment[] =>
  moments.length > 0 && patched(MOMENTS_COME_ALONG) ? moments : [];

/** The one update of every case: a command comes, its outcome goes. */
export class Commands {
  private openingRefused = false;

  constructor(
    private readonly running: RunningCase,
    private readonly turns: Turns,
    private readonly alarms: Alarms,
  ) {}

  /** Nothing came about, so there is nothing to run. */
  get isRefusedToOpen(): boolean {
    return this.openingRefused;
  }

  /**
   * Refuses before anything is written to the history. Synchronous and pure: an `async` validator never refuses.
   * What only the turn can tell is left to the handler: an opening, since a refused one ends the run, and whatever
   * comes after an alarm that has not rung yet.
   */
  validate = ({ context, ...rest }: Envelope): void => {
    if (
      !this.running.isOpened ||
      this.running.isApplied(context.command) ||
      this.alarms.isAheadOf(context.at)
    ) {
      return;
    }
    const decision = this.running.judge({ context, ...rest });
    if (isRejection(decision)) throw this.refuse(rest.type, decision.refused);
  };

  handle = async (envelope: Envelope): Promise<Outcome> => {
    await this.alarms.ringBefore(envelope.context.at);
    return this.turns.take(() => this.carryOut(envelope));
  };

  private async carryOut(envelope: Envelope): Promise<Outcome> {
    const { running } = this;
    if (running.isApplied(envelope.context.command)) {
      countCommand(running.kind, envelope.type, 'known');
      return { case: running.now, events: [] };
    }
    const decision = running.judge(envelope);
    if (isRejection(decision)) {
      this.openingRefused = !running.isOpened;
      throw this.refuse(envelope.type, decision.refused);
    }
    const outcome = await running.apply(
      decision,
      envelope.context,
      cameAlong(envelope),
    );
    countCommand(running.kind, envelope.type, 'carried-out');
    return outcome;
  }

  private refuse(type: string, refused: Message) {
    countCommand(this.running.kind, type, 'refused');
    return refusal(refused, this.running);
  }
}
