import { isDeepStrictEqual } from 'node:util';
import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, caseRules, RunRecord } from '@business-relations/rules';
import type { Entry } from '../people/Ledger';
import { Findings } from './Findings';
import { Logged, Standing } from './standing';

/** As it is after a journey through JSON, where what is undefined isn't. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const isSame = (one: unknown, other: unknown) =>
  isDeepStrictEqual(plain(one), plain(other));

const eventsBy = (events: RecordedEvent[], command: string) =>
  events.filter(event => event.command === command);

/** Told of a successor, a case in which nobody was asked for the role has nothing to write down. */
const mayComeToNothing = ({ person, type }: Logged) =>
  person === null && type === 'succeed';

/** Told yes, and it isn't so. */
function lostIn(entries: Entry[], { log, events }: Standing): string[] {
  const rows = new Map(log.map(row => [row.id, row]));
  const told = entries.flatMap(({ answer, commands, type, person }) =>
    [...commands].flatMap(id => {
      const what = `${type} of ${person} (${id})`;
      const row = rows.get(id);
      if (!row) {
        // A log that was set back lacks it; what it came to stands in the record.
        return eventsBy(events, id).length > 0
          ? []
          : [`${what} is not in the log, and left no event`];
      }
      return answer === 'carried-out' && row.state !== 'carried-out'
        ? [`${what} was told to be carried out and is ${row.state}`]
        : [];
    }),
  );
  const kept = log.flatMap(row => {
    const { id, type, state } = row;
    if (state === 'waiting') return [`${type} (${id}) still waits`];
    return state === 'carried-out' &&
      eventsBy(events, id).length === 0 &&
      !mayComeToNothing(row)
      ? [`${type} (${id}) is said to be carried out and left no event`]
      : [];
  });
  return [...told, ...kept];
}

/** The events of one command are one step: side by side, and none of them twice. */
function isOneStep(events: RecordedEvent[]): boolean {
  const types = new Set(events.map(({ type }) => type));
  const [first] = events;
  return (
    types.size === events.length &&
    events.every(({ seq }, index) => seq === first.seq + index)
  );
}

/** Told no at once, and it is there: whoever believes that does it again. */
const refusedAndThere = (entries: Entry[], { log }: Standing): string[] =>
  entries
    .filter(({ answer, commands }) => answer === 'refused' && !commands.size)
    .filter(({ person, key }) =>
      log.some(
        row =>
          row.person === person && row.key === key && row.state !== 'refused',
      ),
    )
    .map(({ type, person }) => `${type} of ${person} was refused and recorded`);

function doubledIn(entries: Entry[], standing: Standing): string[] {
  const { log, events } = standing;
  const twiceRecorded = entries
    .filter(({ commands }) => commands.size > 1)
    .map(({ type, person }) => `${type} of ${person} was recorded twice`);
  const twiceDone = log.flatMap(({ id, type, state }) => {
    const own = eventsBy(events, id);
    if (state === 'refused' && own.length > 0) {
      return [`${type} (${id}) was refused and happened`];
    }
    return own.length > 0 && !isOneStep(own)
      ? [`${type} (${id}) happened twice`]
      : [];
  });
  return [
    ...twiceRecorded,
    ...twiceDone,
    ...refusedAndThere(entries, standing),
  ];
}

function outOfOrder(log: Logged[], events: RecordedEvent[]): string[] {
  let last = 0;
  return log.flatMap(({ id, type, nth }) => {
    const seq = eventsBy(events, id)[0]?.seq;
    if (seq === undefined) return [];
    const isLate = seq < last;
    last = Math.max(last, seq);
    return isLate ? [`${type} (${id}), command ${nth}, came out of turn`] : [];
  });
}

function gapsIn({ id, log, events }: Standing): string[] {
  const missing = events
    .filter(({ seq }, index) => seq !== index + 1)
    .slice(0, 1)
    .map(({ seq }) => `case ${id} has a gap before ${seq}`);
  return [...missing, ...outOfOrder(log, events)];
}

/** What the record makes; nothing where it has a gap, or can't be read at all. */
function foldOf(events: RecordedEvent[], kind: string): Case | undefined {
  try {
    return events.reduce<Case | undefined>(
      (current, event) => caseRules[kind].evolve(current, event),
      undefined,
    );
  } catch {
    return undefined;
  }
}

/** Which run it was first written by is no part of what a thing is: a run that takes over hands it on. */
const withoutEpoch = <T extends { epoch: number }>({ epoch: _, ...rest }: T) =>
  rest;

/** What the workflow has that the read model, or the record, has otherwise. */
function differencesOfRun(
  { id, events, readModel }: Standing,
  run: RunRecord,
): string[] {
  const recorded = new Map(
    events.map(event => [event.seq, withoutEpoch(event)]),
  );
  const other = run.events.find(
    event => !isSame(withoutEpoch(event), recorded.get(event.seq)),
  );
  const said = other
    ? [`case ${id}: event ${other.seq} is another in the workflow`]
    : [];
  if (!run.case || !readModel) return said;
  const { case: current, epoch } = readModel;
  if (!isSame(withoutEpoch(run.case), withoutEpoch(current))) {
    const { seq } = run.case;
    said.push(
      `case ${id}: the workflow is at ${seq}, the read model at ${current.seq}, and they differ`,
    );
  }
  if (run.epoch !== epoch) {
    said.push(`case ${id} is run in epoch ${run.epoch}, and it is ${epoch}`);
  }
  return said;
}

function differencesIn(standing: Standing): string[] {
  const { id, events, readModel, run } = standing;
  if (!readModel) {
    return run?.case || events.length > 0
      ? [`case ${id} is not in the read model`]
      : [];
  }
  const { case: current } = readModel;
  const made = foldOf(events, current.kind);
  const isMade = made && isSame(withoutEpoch(made), withoutEpoch(current));
  return [
    ...(isMade
      ? []
      : [`case ${id}: the read model is not what its record makes`]),
    ...(!run?.case && !current.endedAt
      ? [`case ${id} is open and nothing runs it`]
      : []),
    ...(run ? differencesOfRun(standing, run) : []),
  ];
}

/** Holds what people were told of a case against the log, the record, the read model and the workflow. */
export const compare = (entries: Entry[], standing: Standing): Findings => ({
  lost: lostIn(entries, standing),
  doubled: doubledIn(entries, standing),
  gaps: gapsIn(standing),
  differences: differencesIn(standing),
});
