import { Offer } from '@business-relations/backstage-plugin-business-relations-common';
import type { CommonCommand } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Context, Decision, personOf, refuse, Rejection } from '../../process';
import { Case } from '../case';
import { ClosedProcess } from '../closed';
import { CommonEvent, OwnEvent } from '../events';
import { describeCase, participantsOf, tasksOf } from '../standing';

export type { CommonCommand };
export type CommonType = CommonCommand['type'];
export type Content<T extends CommonType> = Extract<CommonCommand, { type: T }>;

/** A case, and who asks for something in it. */
export type Situation = {
  process: ClosedProcess;
  current: Case;
  context: Context;
};

export type Happened = Decision<CommonEvent | OwnEvent>;

/** A command that every case has: may it be given now by this person, for which choice, and is its content right. */
export interface CommonRule<T extends CommonType> {
  guard(situation: Situation): Rejection | undefined;
  /** The same for each choice within it: the tasks that it can be about. */
  choices?(situation: Situation): Omit<Offer, 'command'>[];
  decide(situation: Situation, content: Content<T>): Happened;
}

export const notEnded = ({
  process,
  current,
}: Situation): Rejection | undefined =>
  current.endedAt
    ? refuse('case-ended', {
        outcome: describeCase(process, current).outcome ?? '',
      })
    : undefined;

export const notPaused = ({ current }: Situation): Rejection | undefined =>
  current.pause && refuse('case-paused', { until: current.pause.until });

export const takesPart = ({
  process,
  current,
  context,
}: Situation): Rejection | undefined =>
  participantsOf(process, current).includes(personOf(context))
    ? undefined
    : refuse('not-in-the-case', {});

/** The first of these that has something against it. */
export const firstOf =
  (...guards: ((situation: Situation) => Rejection | undefined)[]) =>
  (situation: Situation): Rejection | undefined => {
    for (const guard of guards) {
      const refused = guard(situation);
      if (refused) return refused;
    }
    return undefined;
  };

export const taskOf = ({ process, current }: Situation, key: string) =>
  tasksOf(process, current).find(task => task.key === key);

export const someTask = ({
  process,
  current,
}: Situation): Rejection | undefined =>
  tasksOf(process, current).length > 0
    ? undefined
    : refuse('no-such-task', { task: '' });
