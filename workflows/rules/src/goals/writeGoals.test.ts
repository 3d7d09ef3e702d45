import {
  Assignment,
  Goal,
  WrittenGoal,
} from '@business-relations/backstage-plugin-business-relations-common';
import * as fc from 'fast-check';
import { servingEach, servingNone } from './serving';
import { GoalFacts, writeGoals } from './writeGoals';

const asa = 'user:default/asa';
const erik = 'user:default/erik';
const karin = 'user:default/karin';
const claims = 'group:default/claims';

const held = (role: Assignment['role'], holder: string): Assignment => ({
  id: `${role} ${holder}`,
  role,
  holder,
  unit: claims,
  scope: { everything: true },
  inAddition: false,
  status: 'accepted',
  source: { from: 'import', name: 'test' },
  revision: 1,
});

const roles = [held('customer', asa), held('accountManager', erik)];

const facts = (given: Partial<GoalFacts> = {}): GoalFacts => {
  let number = 0;
  return {
    unit: claims,
    by: asa,
    administers: false,
    day: '2026-03-03',
    before: [],
    roles,
    inForce: roles,
    present: new Set([asa, erik]),
    newId: () => {
      number += 1;
      return `new-${number}`;
    },
    ...given,
  };
};

const goal = (
  result: string,
  more: Partial<WrittenGoal> = {},
): WrittenGoal => ({
  result,
  shows: 'The monthly figures of Claims',
  owner: asa,
  until: '2026-12-31',
  ...more,
});

const code = (answer: ReturnType<typeof writeGoals>) =>
  'refused' in answer ? answer.refused.code : 'written';

describe('The goals of a customer', () => {
  it('are written by its customer, its account manager and whoever administers roles, by nobody else', () => {
    const written = [goal('Reported in five minutes')];
    expect(code(writeGoals(written, facts({ by: asa })))).toBe('written');
    expect(code(writeGoals(written, facts({ by: erik })))).toBe('written');
    expect(
      code(writeGoals(written, facts({ by: karin, administers: true }))),
    ).toBe('written');
    expect(writeGoals(written, facts({ by: karin }))).toEqual({
      refused: {
        code: 'not-their-goals',
        params: { unit: claims, who: [asa, erik] },
      },
    });
    // A mandate that has ended writes nothing.
    expect(code(writeGoals(written, facts({ inForce: [] })))).toBe(
      'not-their-goals',
    );
  });

  it('are those of a customer: a unit without one has none', () => {
    const none = facts({ roles: [], inForce: [], administers: true });
    expect(code(writeGoals([goal('x')], none))).toBe('goals-of-no-customer');
  });

  it('are one to seven, each in words of its own', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, nth) => goal(`Goal ${nth}`));
    expect(code(writeGoals([], facts()))).toBe('no-goals');
    expect(code(writeGoals(many(7), facts()))).toBe('written');
    expect(code(writeGoals(many(8), facts()))).toBe('too-many-goals');
    expect(
      writeGoals([goal('In time'), goal('in TIME')], facts()),
    ).toMatchObject({ refused: { code: 'goal-twice' } });
  });

  it('have an owner who is there and a day that is to come, unless they had them already', () => {
    const past = goal('Old', { until: '2026-01-01' });
    expect(code(writeGoals([past], facts()))).toBe('goal-in-the-past');
    expect(code(writeGoals([goal('x', { owner: karin })], facts()))).toBe(
      'goal-of-nobody',
    );
    const before: Goal[] = [{ ...past, id: 'old', owner: karin }];
    const kept = [
      { ...past, id: 'old', owner: karin, shows: 'Something else' },
      goal('New'),
    ];
    expect(writeGoals(kept, facts({ before }))).toMatchObject([
      { id: 'old', shows: 'Something else' },
      { id: 'new-1', result: 'New' },
    ]);
  });

  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
  const anyGoal = fc
    .record({
      result: word,
      id: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined }),
      owner: fc.constantFrom(asa, erik, karin),
      until: fc.constantFrom('2026-01-01', '2026-03-03', '2027-01-01'),
    })
    .map(({ result, ...more }) => goal(result, more));

  it('are never none or more than seven, never twice the same, and no id is made up or lost, whatever is written in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyGoal, { maxLength: 9 })), rounds => {
        let before: Goal[] = [];
        const given = facts();
        for (const written of rounds) {
          const answer = writeGoals(written, { ...given, before });
          if ('refused' in answer) continue;
          expect(answer.length).toBeGreaterThanOrEqual(1);
          expect(answer.length).toBeLessThanOrEqual(7);
          expect(new Set(answer.map(({ id }) => id)).size).toBe(answer.length);
          expect(new Set(answer.map(({ result }) => result)).size).toBe(
            answer.length,
          );
          const known = before.map(({ id }) => id);
          answer.forEach(({ id }, nth) => {
            const asked = written[nth].id;
            const isKept = asked !== undefined && known.includes(asked);
            expect(isKept ? id === asked : !known.includes(id)).toBe(true);
          });
          // The same again changes nothing.
          expect(writeGoals(answer, { ...given, before: answer })).toEqual(
            answer,
          );
          before = answer;
        }
      }),
    );
  });
});

describe('What serves a goal', () => {
  const at = (id: string, result: string): Goal => ({
    id,
    result,
    shows: 'x',
    owner: asa,
    until: '2026-12-31',
  });

  it('is what names it in its words of today or of before', () => {
    const now = [at('one', 'In four minutes'), at('two', 'Half of them')];
    const before = [[at('one', 'In five minutes'), at('two', 'Half of them')]];
    const named = [
      { goal: 'In five minutes', open: 1, fulfilled: 2 },
      { goal: 'In four minutes', open: 1, fulfilled: 0 },
      { goal: 'Half of them', open: 0, fulfilled: 1 },
      { goal: 'Something of their own', open: 9, fulfilled: 9 },
      { goal: null, open: 3, fulfilled: 4 },
    ];
    expect(servingEach(now, before, named)).toEqual([
      { open: 2, fulfilled: 2 },
      { open: 0, fulfilled: 1 },
    ]);
    expect(servingNone(named)).toEqual({ open: 3, fulfilled: 4 });
  });

  it('follows the goal that has the words now, where two have had them', () => {
    const now = [at('two', 'In time')];
    const before = [[at('one', 'In time')]];
    const named = [{ goal: 'In time', open: 1, fulfilled: 0 }];
    expect(servingEach(now, before, named)).toEqual([
      { open: 1, fulfilled: 0 },
    ]);
  });
});
