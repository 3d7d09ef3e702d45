import {
  Due,
  message,
  Message,
  Offer,
  Party,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { names } from './people';

export const offered = (...commands: string[]): Offer[] =>
  commands.map(command => ({ command }));

export const refusedFor = (refused: Message, ...commands: string[]): Offer[] =>
  commands.map(command => ({ command, refused }));

/** What every case offers whoever takes part in it. */
export const common: Offer[] = [
  ...offered('note', 'link', 'watch', 'pause', 'reassign', 'remind'),
  ...refusedFor(message('not-watching', {}), 'unwatch'),
  ...refusedFor(message('case-not-paused', {}), 'continue'),
  ...refusedFor(
    message('not-the-opener', { opener: 'user:default/bjorn.sjoo' }),
    'withdraw',
  ),
];

export const asked = (
  person: string,
  role: Party['role'] = 'asker',
  unit?: string,
): Party => ({ person, role, ...(unit && { unit }) });

export const dueAt = (key: string, at: string): Due => ({
  key,
  from: '2026-11-12T09:00:00.000Z',
  term: { clock: 'business', duration: 'P10D' },
  calendar: { id: 'sweden', version: 1 },
  dueAt: at,
  reminders: [],
});

export const event = (
  seq: number,
  more: Partial<RecordedEvent> = {},
): RecordedEvent => ({
  case: 'case-1',
  seq,
  epoch: 1,
  type: 'prepared',
  at: '2026-11-12T09:00:00.000Z',
  actor: { person: 'user:default/bjorn.sjoo' },
  data: {},
  ...more,
});

/** A case as the server answers it, with what a test is about instead. */
export function aCase({
  line,
  ...more
}: Partial<Omit<CaseAnswer, 'line'>> & {
  line?: Partial<CaseAnswer['line']>;
} = {}): CaseAnswer {
  return {
    line: {
      id: 'case-1',
      kind: 'requirement',
      description: {
        title: 'Glass damage in the mobile intake',
        stage: 'preparation',
        stages: ['draft', 'preparation', 'closed'],
      },
      open: true,
      openedBy: 'user:default/bjorn.sjoo',
      openedAt: '2026-11-10T09:00:00.000Z',
      updatedAt: '2026-11-12T09:00:00.000Z',
      revision: 7,
      ...line,
    },
    state: {},
    watchers: [],
    watching: false,
    tasks: [],
    due: {},
    follows: {},
    offers: common,
    history: [],
    participants: ['user:default/bjorn.sjoo'],
    pending: [],
    names,
    ...more,
  };
}
