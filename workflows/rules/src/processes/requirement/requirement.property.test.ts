// A test may: its schemas don't get into a workflow's bundle.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports
import { requirementShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import fc from 'fast-check';
import { CommandType, isRefused } from './command';
import { requirement } from './index';
import { isInForce } from '../../routing';
import {
  anyCommands,
  follow,
  Course,
  Moment,
  Step,
  people,
} from './testing/anything';
import { contextOf, on, policy } from './testing/story';

const rarely = (times: number) =>
  fc.integer({ min: 1, max: times }).map(number => number === times);

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.nat(),
  choice: fc.nat(),
  wild: rarely(8),
  silence: rarely(5),
  world: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat() },
  ),
  hours: fc.integer({ min: 0, max: 60 }),
});

/** The course of a case: steps by people with and without roles, in a company that changes. */
const anyCourse: fc.Arbitrary<Course> = fc.record({
  opening: fc.nat(),
  opener: fc.nat(),
  world: fc.oneof(fc.constant(0), fc.constant(1), fc.nat()),
  steps: fc.array(step, { maxLength: 25, size: 'medium' }),
});

const always = (check: (moment: Moment, all: Moment[]) => void) =>
  fc.assert(
    fc.property(anyCourse, course => {
      const moments = follow(course);
      moments.forEach(moment => check(moment, moments));
    }),
    { numRuns: 40 },
  );

/** Where a course ends, of more courses: for what tries everything that anybody could do. */
const wherever = (check: (moment: Moment) => void) =>
  fc.assert(
    fc.property(anyCourse, course => follow(course).slice(-1).forEach(check)),
    { numRuns: 80 },
  );

describe('Whatever the sequence of commands', () => {
  it('gets to every stage', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyCourse, course => {
        for (const { state, events } of follow(course)) {
          reached.add(
            'step' in state ? `${state.stage} ${state.step}` : state.stage,
          );
          if (state.stage === 'closed') reached.add(state.outcome);
          events.forEach(({ type }) => reached.add(type));
        }
      }),
      { numRuns: 300, seed: 4 },
    );
    const missing = [
      'draft',
      'preparation classify',
      'preparation prepare',
      'decision decide',
      'decision conditions',
      'delivery',
      'verification',
      'closed',
      'fulfilled',
      'rejected',
      'edited',
      'voided',
      'classificationLate',
      'returned',
      'answered',
      'liftedFurther',
      'seatAnswered',
      'decisionLate',
      'conditionsFell',
      'sentBack',
      'received',
    ].filter(each => !reached.has(each));
    expect(missing).toEqual([]);
  });

  it('nothing is decided without a mandate that covers it, unless by office', () => {
    let decisions = 0;
    always(({ events, relations, before }) => {
      for (const event of events) {
        if (event.type !== 'decided') continue;
        const { on: authorities, by, money, alternative } = event.decided;
        decisions += 1;
        const kind = before && 'class' in before ? before.class : 'order';
        const standing = authorities.map(({ assignment, as }) => ({
          // Those who decide together answered in moments of their own, on what held then.
          held:
            by.length > 1 ||
            (relations.assignments.includes(assignment) &&
              isInForce(assignment, relations)),
          role: assignment.role,
          covers:
            as === 'office' ||
            alternative === undefined ||
            (assignment.role === 'orderer' && kind === 'order') ||
            (money?.amount ?? 0) / by.length <=
              (assignment.mandate?.money?.amount ?? -1),
        }));
        expect(standing).toHaveLength(by.length);
        for (const each of standing) {
          expect(each).toMatchObject({ held: true, covers: true });
          expect(
            kind === 'order'
              ? ['orderer', 'customer', 'steeringChair']
              : ['customer', 'steeringChair'],
          ).toContain(each.role);
        }
      }
    });
    expect(decisions).toBeGreaterThan(0);
  });

  it('what is refused beforehand is refused with the same reason, and what is offered can be done', () => {
    wherever(({ state, knowing }) => {
      const surprises: object[] = [];
      for (const person of people) {
        const context = contextOf(person, knowing);
        const offers = requirement.allowed(state, context);
        for (const type of requirement.commands) {
          const offer = offers.find(each => each.command === type);
          const answers = anyCommands(state)
            .filter(command => command.type === type)
            .map(command => requirement.decide(state, command, context));
          const codes = answers.map(answer =>
            isRefused(answer) ? JSON.stringify(answer.refused) : 'done',
          );
          const agrees = offer?.refused
            ? codes.every(code => code === JSON.stringify(offer.refused))
            : codes.includes('done');
          if (!agrees) surprises.push({ person, offer, codes });
        }
      }
      expect(surprises).toEqual([]);
    });
  });

  it('what is said of each alternative is what deciding on it answers', () => {
    const byAlternative: CommandType[] = [
      'approve',
      'approveWithConditions',
      'recommendAndLift',
    ];
    always(({ state, knowing }) => {
      for (const person of people) {
        const context = contextOf(person, knowing);
        for (const { command, choice, refused } of requirement.allowed(
          state,
          context,
        )) {
          if (choice === undefined) continue;
          const attempt = anyCommands(state).find(
            each =>
              each.type === command &&
              byAlternative.includes(each.type) &&
              'alternative' in each &&
              each.alternative === choice,
          );
          if (!attempt) throw new Error(`nothing tries ${command} ${choice}`);
          const answer = requirement.decide(state, attempt, context);
          expect(isRefused(answer) ? answer.refused : undefined).toEqual(
            refused,
          );
        }
      }
    });
  });

  it('what is closed stays as it is', () => {
    always(({ state, knowing }, all) => {
      if (state.stage !== 'closed') return;
      for (const person of people) {
        const context = contextOf(person, knowing);
        requirement
          .allowed(state, context)
          .forEach(({ refused }) => expect(refused).toBeDefined());
      }
      expect(requirement.duties(state, policy)).toEqual({
        tasks: [],
        deadlines: [],
      });
      const anything = all.flatMap(({ events }) => events);
      const happening = { ...contextOf('engine', knowing), command: 'late' };
      anything.forEach(event =>
        expect(requirement.evolve(state, event, happening)).toEqual(state),
      );
    });
  });

  it('nothing follows an event that closes it', () => {
    always(({ before, events, knowing }) => {
      const context = contextOf('engine', knowing);
      const stages: string[] = [];
      events.reduce<Moment['before']>((now, event) => {
        const next = requirement.evolve(now, event, context);
        stages.push(next.stage);
        return next;
      }, before);
      expect(stages.slice(0, -1)).not.toContain('closed');
    });
  });

  it('no event breaks any state', () => {
    fc.assert(
      fc.property(anyCourse, anyCourse, (one, other) => {
        const events = follow(other).flatMap(moment => moment.events);
        for (const { state, knowing } of follow(one)) {
          const context = contextOf('engine', knowing);
          for (const event of events) {
            expect(() =>
              requirement.evolve(state, event, context),
            ).not.toThrow();
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a stored state is read back as it was, by the schema that pages read it by', () => {
    always(({ state }) => {
      const stored: unknown = JSON.parse(JSON.stringify(state));
      expect(requirement.upgrade(stored, requirement.schema)).toEqual(state);
      expect(requirementShape.parse(stored)).toEqual(stored);
    });
  });

  it('somebody is asked, or a role is vacant, as long as it is open', () => {
    always(({ state }) => {
      if (state.stage === 'closed') return;
      const { tasks } = requirement.duties(state, policy);
      expect(tasks.length).toBeGreaterThan(0);
      tasks.forEach(({ commands }) =>
        commands.forEach(command =>
          expect(requirement.commands).toContain(command),
        ),
      );
    });
  });

  it('every deadline that passes changes its clock, or is the last and only reminds', () => {
    always(({ state }) => {
      for (const { key, reminders } of requirement.duties(state, policy)
        .deadlines) {
        const context = contextOf('engine', { at: on(400) });
        const events = requirement.passed(state, key, context);
        if (isRefused(events)) throw new Error('a deadline can’t be refused');
        expect(events.length === 0).toBe(reminders === 'weekly');
        const next = events.reduce(
          (now, event) => requirement.evolve(now, event, context),
          state,
        );
        const keys = requirement
          .duties(next, policy)
          .deadlines.map(each => each.key);
        expect(keys.includes(key)).toBe(events.length === 0);
      }
    });
  });
});
