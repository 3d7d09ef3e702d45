import {
  Assignment,
  EntityRef,
  Money,
} from '@business-relations/backstage-plugin-business-relations-common';
import { carriedOut } from '../carriedOut';
import { keyOf } from '../content';
import { Facts } from '../facts';
import { Line } from '../line';
import { Plan } from '../plan';
import { planImport } from '../planImport';
import { namedIn } from '../present';

export const theUnit = (name: string): EntityRef => `group:default/${name}`;
export const thePerson = (name: string): EntityRef => `user:default/${name}`;
export const theService = (name: string): EntityRef =>
  `component:default/${name}`;
export const kronor = (amount: number): Money => ({ amount, currency: 'SEK' });

/** The company, with Claims in it, and in that Motor and Property. */
const parents: Record<string, string[]> = {
  company: [],
  claims: ['company'],
  motor: ['claims'],
  property: ['claims'],
  finance: ['company'],
};

export const NAME = 'Budget 2026';
export const NOW = '2026-03-03T09:00:00.000Z';

/** `row('claims', 'asa', { itIncluded: true, budget: kronor(1000) })`: rows are numbered by `table`. */
export const row = (
  unit: string,
  head: string | undefined,
  says: Partial<Line> = {},
): Omit<Line, 'line'> => ({
  unit: theUnit(unit),
  ...(head && { head: thePerson(head) }),
  itIncluded: false,
  ...says,
});

export const paying = (
  unit: string,
  head: string,
  amount: number,
  says: Partial<Line> = {},
) => row(unit, head, { itIncluded: true, budget: kronor(amount), ...says });

export const table = (...rows: Omit<Line, 'line'>[]): Line[] =>
  rows.map((each, nth) => ({ ...each, line: nth + 2 }));

export const factsAbout = (
  lines: readonly Line[],
  roles: readonly Assignment[] = [],
  given: Partial<Facts> = {},
): Facts => ({
  name: NAME,
  day: '2026-03-03',
  present: new Set([
    ...namedIn(lines),
    ...roles.flatMap(({ holder }) => holder ?? []),
  ]),
  parents: new Map(
    Object.entries(parents).map(([unit, above]) => [
      theUnit(unit),
      above.map(theUnit),
    ]),
  ),
  levels: new Map(),
  roles,
  rates: [],
  ...given,
});

export const planned = (
  lines: readonly Line[],
  roles: readonly Assignment[] = [],
  given: Partial<Facts> = {},
): Plan => planImport(lines, factsAbout(lines, roles, given));

/** Roles after the import; whatever it asks is asked by then, and accepted roles that are to end have. */
export function rolesAfter(
  plan: Plan,
  roles: readonly Assignment[],
  name = NAME,
): Assignment[] {
  let number = roles.length;
  const { written, errands } = carriedOut(plan, {
    name,
    at: NOW,
    newId: () => {
      number += 1;
      return `new-${number}`;
    },
  });
  const after = new Map(roles.map(each => [each.id, each]));
  for (const { role } of written) after.set(role.id, role);
  for (const { does, assignment } of errands) {
    const present = after.get(assignment);
    if (!present || does === 'takeBack') continue;
    const status = does === 'end' ? 'ended' : 'proposed';
    after.set(assignment, { ...present, status });
  }
  return [...after.values()].filter(({ status }) => status !== 'ended');
}

/** Everybody who was asked has accepted, each instead of what they had of the same role before. */
export function accepted(roles: readonly Assignment[]): Assignment[] {
  const answers = new Map<string, Assignment>();
  const others: Assignment[] = [];
  for (const role of roles) {
    const { holder, status } = role;
    const isAsked = status === 'proposed' || status === 'accepted';
    if (!holder || !isAsked) {
      others.push(role);
      continue;
    }
    const key = keyOf({ ...role, holder });
    const known = answers.get(key);
    if (known && status === 'accepted') continue;
    answers.set(key, { ...role, status: 'accepted' });
  }
  return [...answers.values(), ...others];
}

/** `new customer claims asa`: each step in short. */
export const told = (plan: Plan): string[] =>
  plan.map(step => {
    const short = (ref: string | undefined) => ref?.replace(/.*\//, '') ?? '';
    switch (step.does) {
      case 'error':
      case 'nothing':
        return `${step.does} ${step.because.code}`;
      case 'unchanged':
      case 'ended': {
        const { role, unit, holder, status } = step.role;
        return `${step.does} ${status} ${role} ${short(unit)} ${short(holder)}`;
      }
      default: {
        const { role, unit, holder } =
          step.proposition ??
          (step.does === 'changed' ? step.before : step.proposition);
        return `${step.does} ${role} ${short(unit)} ${short(holder)}`;
      }
    }
  });
