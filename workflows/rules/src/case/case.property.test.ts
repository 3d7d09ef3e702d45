import {
  EntityRef,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import fc from 'fast-check';
import { isRejection } from '../process';
import { dialogue } from '../processes/dialogue';
import { Case } from './case';
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

const rebuilt = (rules: CaseRules, events: RecordedEvent[]) =>
  events.reduce<Case | undefined>(
    (now, event) => rules.evolve(now, JSON.parse(JSON.stringify(event))),
    undefined,
  );

/** Whatever is asked about one task is refused by the command's own offer, or by that task's. */
function offered(
  story: CaseStory,
  { person, type, payload }: Asked,
  at: string,
) {
  const offers = story.offers(person, at).filter(each => each.command === type);
  const own = offers.find(({ choice }) => choice === undefined);
  const task = 'task' in payload ? payload.task : undefined;
  const choice = offers.find(each => each.choice === task);
  return { own, choice: choice ?? own };
}

/** What only a content can be wrong in. */
const ofContent = [
  'no-such-task',
  'not-theirs-to-do',
  'pause-ends-in-the-past',
];

describe.each(kinds)('Whatever happens in %s', (_, { rules, opening, own }) => {
  it('its events are numbered without a gap and make the whole case again; what is offered can be done', () => {
    fc.assert(
      fc.property(fc.array(anyStep(own), { maxLength: 25 }), steps => {
        let story = CaseStory.of(rules).when(anna, 'open', opening, on(1));
        let hours = 0;
        for (const { hour, does } of steps) {
          hours += hour;
          const at = on(1, 9 + hours);
          const before = story;
          if (does === 'rings') {
            const alarm = rules.nextAlarm(story.case);
            if (!alarm) continue;
            story = story.rings();
            expect(story.last).not.toEqual([]);
          } else {
            const { person, type, payload } = does;
            const offer = offered(story, does, at);
            const answer = story.asks(person, type, payload, at);
            if (isRejection(answer)) {
              const { code } = answer.refused;
              if (offer.own?.refused ?? offer.choice?.refused) {
                expect(answer.refused).toEqual(
                  offer.own?.refused ?? offer.choice?.refused,
                );
              } else {
                expect(ofContent).toContain(code);
              }
            } else {
              expect(offer.own).toBeDefined();
              expect(offer.own?.refused).toBeUndefined();
              expect(offer.choice?.refused).toBeUndefined();
              story = story.when(person, type, payload, at);
            }
          }
          if (before.case.endedAt) {
            expect(story.case).toEqual(before.case);
            expect(story.events).toEqual(before.events);
          }
          expect(story.events.map(({ seq }) => seq)).toEqual(
            story.events.map((__, index) => index + 1),
          );
          expect(rebuilt(rules, story.events)).toEqual(story.case);
          expect(rules.upgrade(JSON.parse(JSON.stringify(story.case)))).toEqual(
            story.case,
          );
          expect(rules.unsettled(story.case)).toEqual({
            compute: [],
            drop: [],
          });
          story.sentences().forEach(code => expect(code).toBeTruthy());
        }
      }),
      { numRuns: 200 },
    );
  });
});
