import {
  Assignment,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Held } from './content';
import { Plan } from './plan';

/** A row of a role as an import writes it. */
export type Written = { role: Assignment; why: 'imported' | 'ended' };

/** What is asked of people afterwards, one after the other. */
export type Errand = {
  /** Row of the table; missing for what no row says any more. */
  line?: number;
  assignment: string;
  /** `propose`: its holder is asked. `end`: an accepted role ends. `takeBack`: a question that is asked no more. */
  does: 'propose' | 'end' | 'takeBack';
};

export type CarriedOut = { written: Written[]; errands: Errand[] };

const over = (role: Held, at: Instant): Written => ({
  why: 'ended',
  role: {
    ...role,
    status: 'ended',
    endedAt: at,
    revision: role.revision + 1,
  },
});

/** Nobody has accepted it, so it ends at once; where its holder is being asked, that ends too. */
function withdrawn(role: Held, at: Instant, line?: number): CarriedOut {
  const errand = { assignment: role.id, ...(line !== undefined && { line }) };
  return {
    written: [over(role, at)],
    errands:
      role.status === 'proposed' ? [{ ...errand, does: 'takeBack' }] : [],
  };
}

/**
 * The rows that a plan comes to and what is asked of people by it: identified, never more. Whoever holds it is asked by
 * a case like any other, and accepts or declines there.
 */
export function carriedOut(
  plan: Plan,
  { name, at, newId }: { name: string; at: Instant; newId(): string },
): CarriedOut {
  const written: Written[] = [];
  const errands: Errand[] = [];
  const add = (more: CarriedOut) => {
    written.push(...more.written);
    errands.push(...more.errands);
  };
  for (const step of plan) {
    switch (step.does) {
      case 'new':
      case 'changed': {
        const { line, proposition } = step;
        const { instead, takesBack } =
          step.does === 'changed'
            ? step
            : { instead: undefined, takesBack: [] };
        for (const role of takesBack) add(withdrawn(role, at, line));
        if (!proposition) break;
        const id = instead?.id ?? newId();
        const role: Assignment = {
          ...proposition,
          id,
          status: 'identified',
          source: instead?.source ?? { from: 'import', name },
          revision: (instead?.revision ?? 0) + 1,
        };
        add({
          written: [{ role, why: 'imported' }],
          errands: [{ line, assignment: id, does: 'propose' }],
        });
        break;
      }
      case 'ended':
        add(
          step.role.status === 'accepted'
            ? {
                written: [],
                errands: [{ assignment: step.role.id, does: 'end' }],
              }
            : withdrawn(step.role, at),
        );
        break;
      case 'unchanged':
      case 'nothing':
      case 'error':
        break;
      default:
        return step satisfies never;
    }
  }
  return { written, errands };
}
