import {
  Alternative,
  Criterion,
  EntityRef,
  NeededPart,
  Preparing,
  ProposalPart,
  RequirementClass,
  RequirementContent,
} from '@business-relations/backstage-plugin-business-relations-common';
import serialize from 'canonicalize';

/** What a form sends: criteria that are new have no key yet. */
export type WrittenContent = Omit<RequirementContent, 'criteria'> & {
  criteria: { key?: string; text: string }[];
};

/**
 * Gives each criterion a key of its own. One that comes with its key, or with the words it had, keeps it; the key of
 * one that is gone is not used again as long as others are there from before.
 */
function keyed(
  written: WrittenContent['criteria'],
  before: Criterion[],
): Criterion[] {
  const taken = new Set(
    [...written, ...before].flatMap(({ key }) => (key ? [key] : [])),
  );
  const given = new Set<string>();
  let number = 0;
  const free = () => {
    do number += 1;
    while (taken.has(`c${number}`));
    taken.add(`c${number}`);
    return `c${number}`;
  };
  return written.map(({ key, text }) => {
    const known =
      key ??
      before.find(each => each.text === text && !given.has(each.key))?.key;
    const kept = known && !given.has(known) ? known : free();
    given.add(kept);
    const condition = before.find(each => each.key === kept)?.conditionOf;
    return condition
      ? { key: kept, text, conditionOf: condition }
      : { key: kept, text };
  });
}

export function contentOf(
  written: WrittenContent,
  before: Criterion[] = [],
): RequirementContent {
  const { title, result, why, value, neededBy, goal, offeringItem } = written;
  return {
    title,
    ...(result !== undefined && { result }),
    ...(why !== undefined && { why }),
    ...(value !== undefined && { value }),
    ...(neededBy !== undefined && { neededBy }),
    ...(goal !== undefined && { goal }),
    ...(offeringItem !== undefined && { offeringItem }),
    criteria: keyed(written.criteria, before),
  };
}

type Parts = Partial<Record<ProposalPart, unknown>>;

const same = (one: unknown, other: unknown) =>
  serialize(one) === serialize(other);

const allParts: ProposalPart[] = [
  'title',
  'result',
  'why',
  'value',
  'neededBy',
  'criteria',
  'goal',
  'offeringItem',
  'class',
  'subject',
  'customer',
  'alternatives',
  'recommended',
  'priceOfNothing',
];

/** The parts that differ between two proposals, or two states of the content. */
export const changedParts = (before: Parts, after: Parts): ProposalPart[] =>
  allParts.filter(part => !same(before[part], after[part]));

const priced = ({ oneOff, yearly }: Alternative) =>
  oneOff !== undefined || yearly !== undefined;

/** What nobody can decide without (processes, section 2): an order needs only its item. */
export function whatIsMissing(
  content: RequirementContent,
  {
    alternatives,
    recommended,
  }: Pick<Preparing, 'alternatives' | 'recommended'>,
  classified?: { class: RequirementClass; customer: EntityRef },
): NeededPart[] {
  if (classified?.class === 'order') {
    return content.offeringItem ? [] : ['offeringItem'];
  }
  const missing: [NeededPart, boolean][] = [
    ['class', !classified],
    ['customer', !classified],
    ['result', !content.result],
    ['value', !content.value],
    ['alternative', alternatives.length === 0],
    ['money', !alternatives.every(priced)],
    ['recommendation', !recommended],
  ];
  return missing.flatMap(([part, lacks]) => (lacks ? [part] : []));
}
