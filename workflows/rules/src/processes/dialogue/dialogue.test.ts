import {
  Dialogue,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
// A test may: its schemas don't get into a workflow's bundle.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports
import { dialogueShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import fc from 'fast-check';
import { Context, Decision, isRejection } from '../../process';
import { defaultRules } from '../../routing';
import { Command, Opening } from './decide';
import { DialogueEvent } from './events';
import { dialogue } from './index';

const fatima = 'user:default/fatima';
const erik = 'user:default/erik';
const karin = 'user:default/karin';
const claims = 'group:default/claims';
const people = [fatima, erik, karin];

const on = (day: number) => new Date(Date.UTC(2026, 2, day, 9)).toISOString();

const contextOf = (person: EntityRef, at = on(3)): Context<never> => ({
  command: 'a-command',
  at,
  actor: { person },
  relations: {
    day: at.slice(0, 10),
    units: [],
    askerUnits: [claims],
    assignments: [],
    present: people,
    rates: [],
    approvedThisYear: {},
  },
  rules: defaultRules,
  policy: { version: 'test', calendar: 'se', terms: {} },
});

const desk: Opening = {
  topic: 'The morning queue',
  subject: 'component:default/claims-desk',
  with: [],
};

function after(
  state: Dialogue | undefined,
  decision: Decision<DialogueEvent>,
  context: Context<never>,
): Dialogue {
  if (isRejection(decision)) throw new Error(JSON.stringify(decision.refused));
  const next = decision.reduce<Dialogue | undefined>(
    (now, event) => dialogue.evolve(now, event, context),
    state,
  );
  if (!next) throw new Error('nothing happened');
  return next;
}

const opened = (more: Partial<Opening> = {}) => {
  const context = contextOf(fatima);
  return after(
    undefined,
    dialogue.open({ ...desk, ...more }, context),
    context,
  );
};

const when = (
  state: Dialogue,
  person: EntityRef,
  command: Command,
  at?: string,
) => {
  const context = contextOf(person, at);
  return after(state, dialogue.decide(state, command, context), context);
};

const tried = (state: Dialogue, person: EntityRef, command: Command) => {
  const answer = dialogue.decide(state, command, contextOf(person));
  return isRejection(answer) ? answer.refused.code : 'let through';
};

describe('A dialogue', () => {
  it('is logged with topic and service alone, closes at once, and counts as contact', () => {
    const state = opened();
    expect(state).toMatchObject({
      stage: 'closed',
      outcome: 'held',
      unit: claims,
    });
    expect(dialogue.describe(state)).toMatchObject({
      title: 'The morning queue',
      outcome: 'held',
      contact: on(3),
    });
  });

  it('stays open for its next step, which whoever opened it is reminded of', () => {
    const state = opened({
      nextStep: 'Show the saved searches',
      note: 'Half did not know them',
    });
    expect(state).toMatchObject({
      stage: 'open',
      notes: [{ by: fatima, text: 'Half did not know them' }],
    });
    expect(dialogue.duties(state, contextOf(fatima).policy)).toMatchObject({
      tasks: [
        { what: { code: 'task-next-step' }, asked: [{ person: fatima }] },
      ],
      deadlines: [],
    });
    expect(when(state, fatima, { type: 'finish' })).toMatchObject({
      stage: 'closed',
    });
  });

  it('can be planned, and is contact only once it was held', () => {
    const state = opened({ when: on(10), with: [erik] });
    expect(dialogue.describe(state)).not.toHaveProperty('contact');
    expect(tried(state, fatima, { type: 'finish' })).toBe('dialogue-not-held');
    expect(tried(state, fatima, { type: 'hold', when: on(10) })).toBe(
      'dialogue-still-ahead',
    );
    const held = when(state, erik, { type: 'hold', note: 'Went well' }, on(10));
    expect(held).toMatchObject({
      stage: 'closed',
      heldAt: on(10),
      notes: [{ by: erik }],
    });
  });

  it('turns into another kind with what was written', () => {
    const state = when(opened({ nextStep: 'Ask for it' }), fatima, {
      type: 'turnInto',
      kind: 'requirement',
      case: 'requirement-7',
    });
    expect(state).toMatchObject({
      stage: 'closed',
      outcome: 'turned-into',
      into: { kind: 'requirement', case: 'requirement-7' },
    });
    expect(state.heldAt).toBe(on(3));
  });

  it('is between those who take part', () => {
    const state = opened({ nextStep: 'Ask for it', with: [erik] });
    expect(tried(state, erik, { type: 'finish' })).toBe('let through');
    expect(tried(state, karin, { type: 'finish' })).toBe('not-in-the-dialogue');
  });
});

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('hold' as const),
    nextStep: fc.option(fc.constant('Go on'), { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('finish' as const),
    note: fc.option(fc.constant('Done'), { nil: undefined }),
  }),
  fc.constant({
    type: 'turnInto' as const,
    kind: 'requirement',
    case: 'requirement-7',
  }),
);

const anyOpening: fc.Arbitrary<Opening> = fc.record({
  topic: fc.constant('The morning queue'),
  subject: fc.constant(desk.subject),
  with: fc.subarray(people),
  when: fc.option(fc.integer({ min: 1, max: 9 }).map(on), { nil: undefined }),
  nextStep: fc.option(fc.constant('Ask for it'), { nil: undefined }),
});

describe('Whatever is done in a dialogue', () => {
  it('what is offered can be done, what is refused is refused with the same reason, and it is read back as stored', () => {
    fc.assert(
      fc.property(
        anyOpening,
        fc.array(fc.tuple(fc.constantFrom(...people), anyCommand)),
        (opening, commands) => {
          let state = opened(opening);
          let day = 3;
          for (const [person, command] of commands) {
            day += 1;
            const context = contextOf(person, on(day));
            const offer = dialogue
              .allowed(state, context)
              .find(each => each.command === command.type);
            const answer = dialogue.decide(state, command, context);
            expect(isRejection(answer) ? answer.refused : undefined).toEqual(
              offer?.refused,
            );
            if (!isRejection(answer)) state = after(state, answer, context);
            expect(
              dialogue.upgrade(JSON.parse(JSON.stringify(state)), 1),
            ).toEqual(state);
            expect(dialogueShape.parse(state)).toEqual(state);
          }
        },
      ),
    );
  });
});
