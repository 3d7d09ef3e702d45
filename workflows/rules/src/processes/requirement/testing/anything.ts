import {
  EntityRef,
  Relations,
  Requirement,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Command, isRefused, Opening } from '../command';
import { RequirementEvent } from '../events';
import { requirement } from '../index';
import {
  andersForAsa,
  asaForClaims,
  claims,
  everybody,
  karin,
  matsForCompany,
  payments,
  relations,
  shared,
  without,
} from './organisation';
import { alternatives, glass, language } from './requirements';
import { contextOf, Knowing, on, policy } from './story';

/** What may have changed in the company between two moments. */
const worlds: Relations[] = [
  relations(),
  shared(),
  relations({ assignments: [...everybody, andersForAsa] }),
  relations({ assignments: without(everybody, asaForClaims) }),
  relations({ assignments: without(everybody, asaForClaims, matsForCompany) }),
  relations({ assignments: [] }),
  relations({ goals: ['Half of the claims need no handler'] }),
  relations({
    assignments: everybody.map(each =>
      each.mandate
        ? { ...each, mandate: { ...each.mandate, to: '2026-03-02' } }
        : each,
    ),
  }),
];

export const people: EntityRef[] = relations().present;

const unread = '0'.repeat(64);

/** All kinds of commands, right and wrong, of which some fit the state. */
export function anyCommands(state: Requirement): Command[] {
  const contentHash =
    'matter' in state && state.matter ? state.matter.contentHash : unread;
  const keys = ['nothing', 'order', 'B', 'C', 'unknown'];
  const { subject: _s, unit: _u, submit: _h, ...content } = glass;
  const criteria = state.content.criteria.map(({ key }) => key);
  return [
    { type: 'submit' },
    { type: 'edit', ...content },
    { type: 'edit', ...content, ...state.content, title: 'Another title' },
    { type: 'edit', ...content, offeringItem: 'extra-language' },
    { type: 'edit', ...content, goal: null },
    { type: 'classify', class: 'order', customer: claims },
    { type: 'classify', class: 'change', customer: claims },
    { type: 'classify', class: 'new', customer: payments },
    alternatives,
    { ...alternatives, recommended: 'C' },
    { type: 'prepare', alternatives: [] },
    { type: 'lift' },
    ...keys.flatMap((alternative): Command[] => [
      { type: 'approve', alternative, contentHash },
      { type: 'approve', alternative, contentHash: unread },
      {
        type: 'approveWithConditions',
        alternative,
        contentHash,
        conditions: ['Before the winter'],
      },
      { type: 'recommendAndLift', alternative, contentHash },
    ]),
    { type: 'reject', contentHash, reason: 'Not now' },
    { type: 'return', question: 'Why?' },
    { type: 'answer', answer: 'Because' },
    { type: 'askAnew' },
    { type: 'conditionsMet' },
    { type: 'cannotMeetConditions', reason: 'Too soon' },
    { type: 'handOver', reference: 'INT-7' },
    { type: 'reportDelivery', status: 'started', reference: 'INT-8' },
    { type: 'reportDelivery', status: 'started' },
    { type: 'reportDelivery', status: 'delivered' },
    ...[...criteria, 'unknown'].flatMap((criterion): Command[] => [
      { type: 'verify', criterion, met: true },
      { type: 'verify', criterion, met: false },
      { type: 'verify', criterion, met: false, remark: 'Too slow' },
    ]),
    { type: 'receive' },
  ];
}

/** One step: somebody does something, or nobody does until a deadline passes. */
export type Step = {
  type: number;
  choice: number;
  wild: boolean;
  silence: boolean;
  world: number | undefined;
  hours: number;
};

const openings: Opening[] = [
  glass,
  { ...glass, submit: true },
  { ...glass, submit: true },
  language,
];

/** A moment of a case: what was so before, and what happened then. */
export type Moment = {
  before: Requirement | undefined;
  events: RequirementEvent[];
  state: Requirement;
  relations: Relations;
  knowing: Knowing;
};

export type Course = {
  opening: number;
  opener: number;
  world: number;
  steps: Step[];
};

type Attempt = { by: EntityRef; command: Command };

const from = <Item>(items: Item[], number: number): Item | undefined =>
  items[number % Math.max(items.length, 1)];

/** In an order that the number gives: whoever comes first is another with each. */
const shuffled = <Item>(items: Item[], number: number): Item[] =>
  items
    .map((item, index) => ({
      item,
      place: ((index + 1) * ((number % 100) + 1)) % 101,
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** What is tried: mostly something that somebody is let to do, so that courses get far, now and then anything. */
function attemptAt(
  state: Requirement,
  { type, choice, wild }: Step,
  knowing: Knowing,
): Attempt | undefined {
  const commands = anyCommands(state);
  const by = from(people, type);
  const command = from(commands, choice);
  if (wild) return by && command ? { by, command } : undefined;

  const isLetThrough = (attempt: Attempt) =>
    !isRefused(
      requirement.decide(
        state,
        attempt.command,
        contextOf(attempt.by, knowing),
      ),
    );
  // One kind of command after the other, since of some there are many more than of others.
  const kinds = [...new Set(commands.map(each => each.type))];
  for (const kind of shuffled(kinds, type)) {
    const attempts = people.flatMap(person =>
      commands
        .filter(each => each.type === kind)
        .map(each => ({ by: person, command: each })),
    );
    const fitting = shuffled(attempts, choice).find(isLetThrough);
    if (fitting) return fitting;
  }
  return undefined;
}

function happensAt(state: Requirement, step: Step, knowing: Knowing) {
  if (step.silence) {
    const [deadline] = requirement.duties(state, policy).deadlines;
    const context = contextOf('engine', knowing);
    const events = requirement.passed(state, deadline?.key ?? 'none', context);
    return { context, events };
  }
  const attempt = attemptAt(state, step, knowing);
  const context = contextOf(attempt?.by ?? karin, knowing);
  return {
    context,
    events: attempt ? requirement.decide(state, attempt.command, context) : [],
  };
}

/** What a course of steps makes of a case. */
export function follow({ opening, opener, world, steps }: Course): Moment[] {
  let known = from(worlds, world) ?? worlds[0];
  let hour = 9;
  const now = (): Knowing => ({ at: on(1, hour), relations: known });
  const context = contextOf(from(people, opener) ?? karin, now());
  const opened = requirement.open(from(openings, opening) ?? glass, context);
  if (isRefused(opened)) return [];

  const moments: Moment[] = [];
  let state: Requirement | undefined;
  const record = (events: RequirementEvent[], within: typeof context) => {
    const before = state;
    state = events.reduce<Requirement | undefined>(
      (last, event) => requirement.evolve(last, event, within),
      state,
    );
    if (state) {
      moments.push({ before, events, state, relations: known, knowing: now() });
    }
  };
  record(opened, context);
  for (const each of steps) {
    hour += each.hours;
    if (each.world !== undefined) known = from(worlds, each.world) ?? known;
    if (state) {
      const { events, context: within } = happensAt(state, each, now());
      if (!isRefused(events)) record(events, within);
    }
  }
  return moments;
}
