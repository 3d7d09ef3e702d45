import { requirementShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import fc from 'fast-check';
import { CommandType, isRefused } from './command';
import { requirement } from './index';
import { isInForce } from './route';
import {
  anyCommands,
  anyCourse,
  follow,
  Moment,
  people,
} from './testing/anything';
import { contextOf, on, policy } from './testing/story';

const runs = { numRuns: 40 };

const always = (check: (moment: Moment, all: Moment[]) => void) =>
  fc.assert(
    fc.property(anyCourse, course => {
      const moments = follow(course);
      moments.forEach(moment => check(moment, moments));
    }),
    runs,
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
      { numRuns: 150, seed: 4 },
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
        if (event.type !== 'decided' || event.decided.alternative === undefined)
          continue;
        decisions += 1;
        const { on: authorities, by, money } = event.decided;
        expect(authorities).toHaveLength(by.length);
        for (const { assignment, as } of authorities) {
          // Those who decide together may have answered in an earlier moment, on what held then.
          const own = by.length === 1;
          if (own) expect(relations.assignments).toContainEqual(assignment);
          if (own) expect(isInForce(assignment, relations)).toBe(true);
          if (as === 'office') {
            expect(assignment.role).toBe('steeringChair');
          } else if (assignment.role === 'customer') {
            const most = assignment.mandate?.money?.amount ?? 0;
            expect((money?.amount ?? 0) / by.length).toBeLessThanOrEqual(most);
          } else {
            expect(assignment.role).toBe('orderer');
            const kind = before && 'class' in before ? before.class : 'order';
            expect(kind).toBe('order');
          }
        }
      }
    });
    expect(decisions).toBeGreaterThan(0);
  });

  it('what is refused beforehand is refused with the same reason, and what is offered can be done', () => {
    always(({ state, knowing }) => {
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
          if (!agrees) {
            throw new Error(
              `${person} is told ${JSON.stringify(offer)}, and then ${codes}`,
            );
          }
        }
      }
    });
  }, 60_000);

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
  }, 60_000);

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
        if (events.length > 0) expect(keys).not.toContain(key);
      }
    });
  });
});
