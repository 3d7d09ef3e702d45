import {
  Assignment,
  AssignmentStatus,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import * as fc from 'fast-check';
import { whyNotBelieved } from './belief';
import { comesTo, differing, Said } from './comesTo';
import { Named } from './readRole';

const anId = fc.constantFrom('one', 'two', 'three');
const aContent = fc.record({
  role: fc.constantFrom('customer' as const, 'orderer' as const),
  holder: fc.constantFrom('user:default/frida', 'user:default/axel'),
  unit: fc.constant('group:default/finance'),
  scope: fc.constant({ everything: true as const }),
  inAddition: fc.constant(false),
  share: fc.constantFrom(20, 40),
});
const anAnswer = fc
  .dictionary(anId, aContent, { maxKeys: 3 })
  .map(
    byId =>
      new Map(
        Object.entries(byId).map(([id, content]): [string, Named] => [
          id,
          { id, content },
        ]),
      ),
  );
const aStatus = fc.constantFrom<AssignmentStatus>(
  'identified',
  'proposed',
  'accepted',
  'declined',
  'ended',
);

const roleOf = (
  id: string,
  content: Proposition,
  status: AssignmentStatus,
): Assignment => ({
  ...content,
  id: `role of ${id}`,
  status,
  source: { from: 'source', name: 'hr', id },
  revision: 1,
});

const asSaid = (named: ReadonlyMap<string, Named>): Map<string, Said> =>
  new Map(
    [...named].map(([id, each]) => [
      id,
      { ...each, assignment: `role of ${id}` },
    ]),
  );

const stepsOf = (
  before: ReadonlyMap<string, Named>,
  now: ReadonlyMap<string, Named>,
  status: AssignmentStatus,
) => {
  const said = asSaid(before);
  return comesTo(
    differing(said, now, id => now.has(id)),
    {
      said,
      roleOf: ({ id, content }) => roleOf(id, content, status),
      stands: () => undefined,
    },
  );
};

describe('What a system says of roles', () => {
  it('comes to nothing where it says the same, whatever people did since', () =>
    fc.assert(
      fc.property(anAnswer, aStatus, (answer, status) => {
        expect(stepsOf(answer, answer, status)).toEqual([]);
      }),
    ));

  it('never ends or rewrites a role that was accepted', () =>
    fc.assert(
      fc.property(anAnswer, anAnswer, (before, now) => {
        const touched = stepsOf(before, now, 'accepted').filter(
          step =>
            step.does === 'withdraw' ||
            (step.does === 'identify' && step.instead !== undefined),
        );
        expect(touched).toEqual([]);
      }),
    ));

  it('asks for each role that is new or another, once, and for no other', () =>
    fc.assert(
      fc.property(anAnswer, anAnswer, aStatus, (before, now, status) => {
        const asked = stepsOf(before, now, status).flatMap(step =>
          step.does === 'identify' ? step.id : [],
        );
        const other = [...now].flatMap(([id, { content }]) =>
          JSON.stringify(before.get(id)?.content) === JSON.stringify(content)
            ? []
            : id,
        );
        expect(asked.sort()).toEqual(other.sort());
      }),
    ));

  it.each([
    [{ before: 0, now: 0 }, undefined],
    [{ before: 10, now: 10 }, undefined],
    [{ before: 10, now: 50 }, undefined],
    [{ before: 10, now: 5 }, undefined],
    [{ before: 10, now: 4 }, 'source-much-smaller'],
    [{ before: 10, now: 0 }, 'source-empty'],
    [{ before: 1, now: 0 }, 'source-empty'],
  ])('is believed or not by how much it says: %j', (counts, code) => {
    expect(whyNotBelieved(counts, 0.5)?.code).toBe(code);
  });

  it('is never believed where it says nothing any more, whatever the setting', () => {
    expect(whyNotBelieved({ before: 2, now: 1 }, 0)).toBeUndefined();
    expect(whyNotBelieved({ before: 2, now: 0 }, 0)?.code).toBe('source-empty');
  });
});
