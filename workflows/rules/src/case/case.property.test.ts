import {
  EntityRef,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import fc from 'fast-check';
import { dialogue } from '../processes/dialogue';
import { rulesOf } from './rulesOf';
import { CaseRules } from './rules';
import { errand } from './testing/errand';
import { anna, bo, CaseStory, cilla, on, people } from './testing/story';

type Step = { hour: number; does: 'rings' | Asked };
type Asked = { person: EntityRef; type: string; payload: object };

const tasks = ['do', 'confirm', 'hold', 'step', 'no'];

const payloads = (type: string): fc.Arbitrary<object> => {
  switch (type) {
    case 'note':
      return fc.constant({ text: 'Hm' });
    case 'link':
      return fc.constant({ url: 'https://example.org', title: 'There' });
    case 'reassign':
      return fc.record({
        task: fc.constantFrom(...tasks),
        to: fc.constantFrom(...people),
        reason: fc.constant('Away'),
      });
    case 'pause':
      return fc.record({
        until: fc.integer({ min: 1, max: 40 }).map(day => on(day)),
        reason: fc.constant('Away'),
      });
    case 'withdraw':
      return fc.constant({ reason: 'No need' });
    case 'remind':
      return fc.record({ task: fc.constantFrom(...tasks) });
    case 'escalate':
      return fc.record({
        task: fc.constantFrom(...tasks),
        reason: fc.constant('Late'),
      });
    case 'hold':
      return fc.record({
        nextStep: fc.option(fc.constant('Go on'), { nil: undefined }),
      });
    case 'turnInto':
      return fc.constant({ kind: 'requirement', case: 'requirement-7' });
    default:
      return fc.constant({});
  }
};

const common = [
  'note',
  'link',
  'watch',
  'unwatch',
  'reassign',
  'remind',
  'escalate',
  'pause',
  'continue',
  'withdraw',
];

const anyStep = (own: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({
    hour: fc.integer({ min: 0, max: 30 }),
    does: fc.oneof(
      { weight: 1, arbitrary: fc.constant('rings' as const) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(...own, ...common).chain(type =>
          fc.record({
            person: fc.constantFrom(...people),
            type: fc.constant(type),
            payload: payloads(type),
          }),
        ),
      },
    ),
  });

type Kind = { rules: CaseRules; opening: object; own: readonly string[] };

const kinds: [string, Kind][] = [
  [
    'an errand',
    {
      rules: rulesOf(errand),
      opening: { title: 'The keys', of: bo, above: [cilla] },
      own: errand.commands,
    },
  ],
  [
    'a dialogue',
    {
      rules: rulesOf(dialogue),
      opening: {
        topic: 'The queue',
        subject: 'component:default/desk',
        with: [bo],
        nextStep: 'Show it',
      },
      own: dialogue.commands,
    },
  ],
];

/** What only a content can be wrong in, so that no offer says it beforehand. */
const ofContent = [
  'no-such-task',
  'not-theirs-to-do',
  'pause-ends-in-the-past',
];

type Verdict = Message | 'let through';

/** What the offers foretell: the command's own reason comes first, then that of the task that it is about. */
function foretold(
  story: CaseStory,
  { person, type, payload }: Asked,
  at: string,
): Verdict {
  const offers = story.offers(person, at).filter(each => each.command === type);
  const task = 'task' in payload ? payload.task : undefined;
  const [own] = offers.filter(({ choice }) => choice === undefined);
  const [choice] = offers.filter(each => each.choice === task);
  return own?.refused ?? choice?.refused ?? 'let through';
}

type Happening = {
  before: CaseStory;
  after: CaseStory;
  offered: Verdict;
  answered: Verdict;
};

/** One step: the clock does what is next, or somebody asks for something. */
function step(before: CaseStory, { does }: Step, at: string): Happening {
  if (does === 'rings') {
    const after = before.awaits() ? before.rings() : before;
    return { before, after, offered: 'let through', answered: 'let through' };
  }
  const { person, type, payload } = does;
  const answered = before.tried(person, type, payload, at);
  const offered = foretold(before, does, at);
  if (answered === 'let through') {
    const after = before.when(person, type, payload, at);
    return { before, after, offered, answered };
  }
  const byContent =
    offered === 'let through' && ofContent.includes(answered.code);
  return {
    before,
    after: before,
    offered: byContent ? answered : offered,
    answered,
  };
}

function follow({ rules, opening }: Kind, steps: Step[]): Happening[] {
  let story = CaseStory.of(rules).when(anna, 'open', opening, on(1));
  let hours = 9;
  return steps.map(each => {
    hours += each.hour;
    const happened = step(story, each, on(1, hours));
    story = happened.after;
    return happened;
  });
}

describe.each(kinds)('Whatever happens in %s', (_, kind) => {
  const { rules, own } = kind;
  const always = (check: (happened: Happening) => void) =>
    fc.assert(
      fc.property(fc.array(anyStep(own), { maxLength: 25 }), steps =>
        follow(kind, steps).forEach(check),
      ),
      { numRuns: 150 },
    );

  it('what is offered can be done, and what is refused is refused with the same reason', () =>
    always(({ offered, answered }) => expect(answered).toEqual(offered)));

  it('events are numbered from 1 without a gap, and each has its sentence', () =>
    always(({ after }) => {
      const numbers = after.events.map(({ seq }) => seq);
      expect(numbers).toEqual(numbers.map((__, index) => index + 1));
      expect(after.sentences()).toHaveLength(numbers.length);
    }));

  it('recorded events alone make the same case again', () =>
    always(({ after }) => expect(after.rebuilt()).toEqual(after.case)));

  it('is read back as it was stored', () =>
    always(({ after }) => expect(after.stored()).toEqual(after.case)));

  it('what has ended stays as it is', () =>
    always(({ before, after }) =>
      expect(after.case).toEqual(
        before.case.endedAt ? before.case : after.case,
      ),
    ));

  it('a moment is known for every open deadline, and no other, unless it is paused', () =>
    always(({ after }) =>
      expect(rules.unsettled(after.case)).toEqual({ compute: [], drop: [] }),
    ));
});
