import {
  CaseDescription,
  Deadline,
  EntityRef,
  Instant,
  Task,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case } from './case';
import { ClosedProcess } from './closed';

/** A while during which a clock stood still. */
type Span = { from: Instant; to: Instant };

const isPerson = (ref: EntityRef) => ref.startsWith('user:');

/** Every span after `from`, in order, without one inside another. */
export function spansAfter(from: Instant, spans: Span[]): Span[] {
  const ahead = spans
    .filter(span => span.to > from)
    .map(span => (span.from < from ? { ...span, from } : span))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return ahead.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1);
    if (!last || span.from > last.to) return [...merged, span];
    const to = span.to > last.to ? span.to : last.to;
    return [...merged.slice(0, -1), { from: last.from, to }];
  }, []);
}

/** Deadlines that are open; every clock stood still while the case was paused. */
export function deadlinesOf(process: ClosedProcess, current: Case): Deadline[] {
  if (current.endedAt) return [];
  const { deadlines } = process.duties(current.state, current.policy);
  return deadlines.map(deadline => {
    const stood = spansAfter(deadline.from, [
      ...(deadline.stood ?? []),
      ...current.pauses,
    ]);
    return stood.length > 0 ? { ...deadline, stood } : deadline;
  });
}

/** What is asked now; a task that was handed on is asked of whom it was handed to, in the same part of the case. */
export function tasksOf(process: ClosedProcess, current: Case): Task[] {
  if (current.endedAt) return [];
  const { tasks } = process.duties(current.state, current.policy);
  return tasks.map(task => {
    const handed = current.reassigned[task.key];
    if (!handed) return task;
    const own = task.asked.find(({ person }) => person === handed.to);
    const [first] = task.asked;
    const part = {
      role: first?.role ?? 'asker',
      ...(first?.unit && { unit: first.unit }),
    };
    return { ...task, asked: [own ?? { ...part, person: handed.to }] };
  });
}

/** Who takes part: whoever opened it and for whom, those of the kind's own, and all of whom something is asked. */
export function participantsOf(
  process: ClosedProcess,
  current: Case,
): EntityRef[] {
  const { openedBy, onBehalfOf } = current;
  return [
    ...new Set([
      ...(openedBy ? [openedBy] : []),
      ...(onBehalfOf && isPerson(onBehalfOf) ? [onBehalfOf] : []),
      ...process.participants(current.state),
      ...tasksOf(process, current).flatMap(({ asked }) =>
        asked.map(({ person }) => person),
      ),
    ]),
  ];
}

/** How it is shown in lists; one that was withdrawn has ended, also where its kind knows nothing about it. */
export function describeCase(
  process: ClosedProcess,
  current: Case,
): CaseDescription {
  const described = process.describe(current.state);
  return current.withdrawn && !described.outcome
    ? { ...described, outcome: 'withdrawn' }
    : described;
}
