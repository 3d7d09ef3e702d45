import { Offer } from '@business-relations/backstage-plugin-business-relations-common';
import type {
  CommandOf,
  OpeningOf,
  requirementContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Context, Decision, Rejection } from '../../process';
import { RequirementEvent } from './events';
import { evolve } from './evolve';
import { State } from './state';
import { TermName } from './terms';

export { personOf } from '../../process';
export type { State };
export type Opening = OpeningOf<typeof requirementContract>;
export type Command = CommandOf<typeof requirementContract>;
export type CommandType = Command['type'];
export type Named<T extends CommandType> = Extract<Command, { type: T }>;
export type Rules = Context<TermName>;

export const isRefused = (answer: object): answer is Rejection =>
  'refused' in answer;

/** A command by its two halves: may it be done now by this person, and is its content right. */
export interface CommandRule<T extends CommandType> {
  /** The reason why nothing of this kind can be done now by whoever acts. */
  guard(state: State, context: Rules): Rejection | undefined;
  /** The same for each choice within it. */
  choices(state: State, context: Rules): Offer[];
  decide(
    state: State,
    command: Named<T>,
    context: Rules,
  ): Decision<RequirementEvent>;
}

/**
 * Makes one from a guard that gives what the rest needs (the state narrowed to its stage, who acts), so that nothing
 * after the guard can be reached without it.
 */
export const command = <T extends CommandType, Ready extends object>(
  type: T,
  guard: (state: State, context: Rules) => Ready | Rejection,
  decide: (
    ready: Ready,
    content: Named<T>,
    context: Rules,
  ) => Decision<RequirementEvent>,
  choices: (
    ready: Ready,
    context: Rules,
  ) => Omit<Offer, 'command'>[] = () => [],
): CommandRule<T> => ({
  guard: (state, context) => {
    const ready = guard(state, context);
    return isRefused(ready) ? ready : undefined;
  },
  choices: (state, context) => {
    const ready = guard(state, context);
    return isRefused(ready)
      ? []
      : choices(ready, context).map(choice => ({ command: type, ...choice }));
  },
  decide: (state, content, context) => {
    const ready = guard(state, context);
    return isRefused(ready) ? ready : decide(ready, content, context);
  },
});

/** The state after these events, of which more is to be decided in the same command. */
export const after = (
  state: State | undefined,
  [first, ...more]: [RequirementEvent, ...RequirementEvent[]],
  context: Rules,
): State =>
  more.reduce(
    (now, event) => evolve(now, event, context),
    evolve(state, first, context),
  );

/** Goes on from these events, unless the rest is refused: then nothing happened. */
export function then(
  state: State | undefined,
  events: [RequirementEvent, ...RequirementEvent[]],
  rest: (state: State) => Decision<RequirementEvent>,
  context: Rules,
): Decision<RequirementEvent> {
  const more = rest(after(state, events, context));
  return isRefused(more) ? more : [...events, ...more];
}
