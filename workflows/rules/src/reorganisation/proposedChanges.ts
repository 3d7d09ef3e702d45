import {
  EntityRef,
  Message,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import canonicalize from 'canonicalize';
import { Choices, Facts, Held, RoleChoice } from './business';
import { Standing } from './standing';
import { UnitChange } from './unitChanges';

/**
 * What is proposed for one role. `undecided`: somebody has to choose · `asked`: its holder or a successor is being asked ·
 * `notHeld`: nobody has accepted it, so there is nothing to hand over.
 */
export type ProposedChange = {
  role: Held;
  because: Message[];
  may: RoleChoice['does'][];
  does: RoleChoice['does'] | 'undecided' | 'asked' | 'notHeld';
  /** Of a hand-over: who is asked, and for which unit where that is another. */
  successor?: EntityRef;
  unit?: EntityRef;
  cases: Message;
  /** By which the same is known the next time. */
  about: string;
};

type Reasons = {
  unitGone?: { unit: EntityRef; successor?: EntityRef; ends: boolean };
  holderGone: boolean;
  holderLeft: boolean;
  above?: { before?: EntityRef; now?: EntityRef };
};

/** Their holders belong to the business; whom IT sends belongs to no unit of it. */
const isOfBusiness = ({ role }: Held) =>
  role === 'customer' || role === 'orderer';

function reasonsFor(
  role: Held,
  { facts, standing, gone }: Known,
): Reasons | undefined {
  const { unit, holder, deputyFor } = role;
  const change = unit === undefined ? undefined : gone.get(unit);
  const holderGone = !facts.present.has(holder);
  // What stands in for a role goes with that role.
  const unitGone = deputyFor === undefined && change;
  const isWatched =
    unit !== undefined && isOfBusiness(role) && deputyFor === undefined;
  const holderLeft = isWatched && !holderGone && standing.hasLeft(holder, unit);
  const above =
    isWatched && role.status === 'accepted'
      ? standing.aboveChanged(role)
      : undefined;
  if (!unitGone && !holderGone && !holderLeft && !above) return undefined;
  return {
    ...(unitGone && {
      unitGone: {
        unit: unitGone.unit,
        ends: unitGone.ends,
        ...(unitGone.successor !== undefined && {
          successor: unitGone.successor,
        }),
      },
    }),
    holderGone,
    holderLeft,
    ...(above && { above }),
  };
}

function said(
  { unit, holder }: Held,
  { unitGone, holderGone, holderLeft, above }: Reasons,
): Message[] {
  return [
    ...(unitGone
      ? [
          unitGone.successor !== undefined
            ? message('reorganisation-unit-follows', {
                unit: unitGone.unit,
                successor: unitGone.successor,
              })
            : message('reorganisation-unit-gone', { unit: unitGone.unit }),
        ]
      : []),
    ...(holderGone
      ? [message('reorganisation-holder-gone', { person: holder })]
      : []),
    ...(holderLeft && unit !== undefined
      ? [message('reorganisation-holder-left-unit', { person: holder, unit })]
      : []),
    ...(above && unit !== undefined
      ? [message('reorganisation-other-above', { unit, ...above })]
      : []),
  ];
}

/** What may be done about it. A role of somebody or something that is gone can't be left as it is. */
function mayBe({ deputyFor }: Held, reasons: Reasons): RoleChoice['does'][] {
  const { unitGone, holderGone } = reasons;
  if (deputyFor !== undefined) return ['end'];
  if (unitGone) {
    const { ends, successor } = unitGone;
    return ends || successor === undefined ? ['end'] : ['handOver', 'end'];
  }
  return holderGone
    ? ['handOver', 'end']
    : ['confirm', 'handOver', 'keep', 'end'];
}

/** What is proposed where nothing is chosen: what is plain, and no more. */
function proposed(
  { holder }: Held,
  { unitGone, holderGone, holderLeft }: Reasons,
): RoleChoice | undefined {
  if (unitGone?.ends) return { does: 'end' };
  if (holderGone || holderLeft) return undefined;
  if (!unitGone) return { does: 'confirm' };
  return unitGone.successor === undefined
    ? undefined
    : { does: 'handOver', successor: holder };
}

const isPossible = (
  choice: RoleChoice | undefined,
  may: RoleChoice['does'][],
  { holder }: Held,
  { facts, unit }: { facts: Facts; unit?: EntityRef },
): choice is RoleChoice =>
  choice !== undefined &&
  may.includes(choice.does) &&
  (choice.does !== 'handOver' ||
    (facts.present.has(choice.successor) &&
      (choice.successor !== holder || unit !== undefined)));

/**
 * Whoever is asked has to answer first. That a role still holds is no answer to what becomes of it without its unit: that
 * question is overtaken when somebody takes the role over, or it ends.
 */
const isAsked = (
  { id }: Held,
  { unitGone }: Reasons,
  { asked, confirming }: Facts,
) => asked.has(id) || (confirming.has(id) && !unitGone);

/** What becomes of the open cases in which something is asked of the role. */
function casesOf(
  { id, holder }: Held,
  choice: RoleChoice | 'asked' | undefined,
  { openCases }: Facts,
): Message {
  const number = openCases.get(id) ?? 0;
  if (number === 0) return message('reorganisation-no-cases', {});
  if (choice === 'asked') {
    return message('reorganisation-cases-wait', { number, person: holder });
  }
  switch (choice?.does) {
    case 'handOver': {
      const { successor: to } = choice;
      return message('reorganisation-cases-follow', {
        number,
        from: holder,
        to,
      });
    }
    case 'end':
      return message('reorganisation-cases-left', { number, person: holder });
    case 'confirm':
    case 'keep':
    case undefined:
      return message('reorganisation-cases-stay', { number, person: holder });
    default:
      return choice satisfies never;
  }
}

/** The same role for the same reasons, whatever was chosen. */
export const aboutOf = ({ id }: Held, because: readonly Message[]): string =>
  canonicalize([id, because]) ?? id;

/** It was decided since the unit was last gone through. */
function isSettled(
  { unit }: Held,
  about: string,
  { before, settled }: Facts,
): boolean {
  const at = settled.get(about);
  const since = unit === undefined ? undefined : before.get(unit)?.at;
  return at !== undefined && (since === undefined || at > since);
}

type Known = {
  facts: Facts;
  choices: Choices;
  standing: Standing;
  gone: ReadonlyMap<EntityRef, Extract<UnitChange, { is: 'gone' }>>;
};

/** What is proposed for a role; undefined where nothing has changed for it. */
export function changeOf(role: Held, known: Known): ProposedChange | undefined {
  const { facts, choices } = known;
  const { mandate, status, id } = role;
  // One whose mandate has ended is a finding of its own.
  if (mandate?.to !== undefined && mandate.to < facts.day) return undefined;
  const reasons = reasonsFor(role, known);
  if (!reasons) return undefined;
  const because = said(role, reasons);
  const about = aboutOf(role, because);
  const line = { role, because, about };
  if (status !== 'accepted') {
    return {
      ...line,
      because: [...because, message('reorganisation-not-held', { status })],
      may: [],
      does: 'notHeld',
      cases: casesOf(role, undefined, facts),
    };
  }
  if (isAsked(role, reasons, facts)) {
    return {
      ...line,
      because: [...because, message('reorganisation-asked-already', {})],
      may: [],
      does: 'asked',
      cases: casesOf(role, 'asked', facts),
    };
  }
  const may = mayBe(role, reasons);
  const { successor: unit } = reasons.unitGone ?? {};
  const chosen = choices.roles[id];
  const where = { facts, ...(unit !== undefined && { unit }) };
  const choice = isPossible(chosen, may, role, where)
    ? chosen
    : proposed(role, reasons);
  const isForGood = may.includes('keep');
  if (isForGood && isSettled(role, about, facts)) return undefined;
  return {
    ...line,
    may,
    does: choice?.does ?? 'undecided',
    ...(choice?.does === 'handOver' && {
      successor: choice.successor,
      ...(unit !== undefined && { unit }),
    }),
    cases: casesOf(role, choice, facts),
  };
}
