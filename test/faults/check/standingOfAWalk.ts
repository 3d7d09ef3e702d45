import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Case,
  caseRules,
  Context,
  defaultRules,
  isRejection,
} from '@business-relations/rules';
import { Entry } from '../people/Ledger';
import { Logged, Standing } from './standing';

const karin = 'user:default/karin';
const id = 'case-1';

const contextOf = (command: string, minute: number): Context => {
  const at = new Date(Date.UTC(2026, 2, 3, 9, minute)).toISOString();
  return {
    command,
    at,
    actor: { person: karin },
    relations: {
      day: at.slice(0, 10),
      units: [],
      askerUnits: [],
      assignments: [],
      present: [karin],
      rates: [],
      approvedThisYear: {},
    },
    rules: defaultRules,
    policy: {
      version: 'test',
      calendar: 'se',
      terms: caseRules.dialogue.terms,
    },
  };
};

const asked = [
  {
    type: 'open',
    payload: {
      topic: 'Fewer clicks',
      subject: 'component:default/intake',
      with: [],
      when: '2999-01-01T09:00:00.000Z',
    },
  },
  { type: 'note', payload: { text: 'first' } },
  { type: 'note', payload: { text: 'second' } },
];

/** A case as all parts of the product have it after three commands, and what was told to whoever gave them. */
export function standingOfAWalk(): { entries: Entry[]; standing: Standing } {
  const rules = caseRules.dialogue;
  let current: Case | undefined;
  const events: RecordedEvent[] = [];
  const log: Logged[] = [];
  const entries: Entry[] = [];
  for (const [index, { type, payload }] of asked.entries()) {
    const command = `command-${index + 1}`;
    const key = `key-${index + 1}`;
    const context = contextOf(command, index);
    const happened = rules.handle(id, 1, current, { type, payload, context });
    if (isRejection(happened)) throw new Error(happened.refused.code);
    events.push(...happened);
    current = happened.reduce<Case | undefined>(rules.evolve, current);
    log.push({
      id: command,
      caseId: id,
      nth: index + 1,
      type,
      person: karin,
      key,
      state: 'carried-out',
    });
    entries.push({
      person: karin,
      key,
      type,
      commands: new Set([command]),
      caseId: id,
      answer: index === 1 ? 'recorded' : 'carried-out',
    });
  }
  if (!current) throw new Error('Nothing was opened');
  return {
    entries,
    standing: {
      id,
      log,
      events,
      readModel: { case: current, epoch: 1 },
      run: { epoch: 1, case: current, projected: current.seq, events },
    },
  };
}
