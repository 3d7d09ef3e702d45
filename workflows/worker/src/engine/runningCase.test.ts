import {
  caseRules,
  Case,
  Envelope,
  Moment,
  defaultRules,
  isRejection,
} from '@business-relations/rules';
import { fatima, relationsOn } from '../testing/organisation';
import { glass } from '../testing/requirements';
import { DueTimesNow, RunningCase } from './runningCase';

const rules = caseRules.requirement;
const AT = '2026-11-24T09:00:00.000Z';

const opening: Envelope = {
  type: 'open',
  payload: glass,
  context: {
    command: 'open',
    at: AT,
    actor: { person: fatima },
    relations: relationsOn('2026-11-24'),
    rules: defaultRules,
    policy: { version: 'test', calendar: 'se', terms: rules.terms },
  },
};

const dueAt = (
  { key, from, term, calendar }: Moment['deadline'],
  at: string,
): Moment['due'] => ({
  key,
  from,
  term,
  calendar: { id: calendar, version: 1 },
  dueAt: at,
  reminders: [],
});

/** A case that is opened by this, and how often it asked for moments. */
async function opened(moments: Moment[]) {
  const asked: string[] = [];
  const dueTimesNow: DueTimesNow = async deadlines => {
    asked.push(...deadlines.map(({ key }) => key));
    return deadlines.map(deadline =>
      dueAt(deadline, '2026-12-24T09:00:00.000Z'),
    );
  };
  const run = {
    id: 'glass',
    kind: 'requirement',
    epoch: 1,
    applied: [],
    unprojected: [],
  };
  const running = new RunningCase(rules, run, dueTimesNow, () => {});
  const decision = running.judge(opening);
  if (isRejection(decision)) throw new Error(decision.refused.code);
  const outcome = await running.apply(decision, opening.context, moments);
  return { asked, due: outcome.case.due };
}

function deadlineOfOpening() {
  const events = rules.handle('glass', 1, undefined, opening);
  if (isRejection(events)) throw new Error(events.refused.code);
  const after = events.reduce<Case | undefined>(
    (current, event) => rules.evolve(current, event),
    undefined,
  );
  const [deadline] = after ? rules.unsettled(after).compute : [];
  return deadline;
}

describe('The moment of a deadline that a command opens', () => {
  const deadline = deadlineOfOpening();
  const known = { deadline, due: dueAt(deadline, '2026-12-01T09:00:00.000Z') };

  it('is the one that came with the command, and nothing is asked', async () => {
    const { asked, due } = await opened([known]);
    expect(asked).toEqual([]);
    expect(due[deadline.key].dueAt).toBe('2026-12-01T09:00:00.000Z');
  });

  it('is asked for where what came is of a deadline that turned out otherwise', async () => {
    const other = { ...deadline, from: '2026-11-23T09:00:00.000Z' };
    const { asked, due } = await opened([{ ...known, deadline: other }]);
    expect(asked).toEqual([deadline.key]);
    expect(due[deadline.key].dueAt).toBe('2026-12-24T09:00:00.000Z');
  });

  it('is asked for where none came: of an older backend', async () => {
    expect((await opened([])).asked).toEqual([deadline.key]);
  });
});
