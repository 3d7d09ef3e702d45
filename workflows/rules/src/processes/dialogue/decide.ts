import {
  Dialogue,
  EntityRef,
  Instant,
  Offer,
} from '@business-relations/backstage-plugin-business-relations-common';
import type {
  CommandOf,
  dialogueContract,
  OpeningOf,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Context, Decision, personOf, refuse, Rejection } from '../../process';
import { DialogueEvent } from './events';

export type Opening = OpeningOf<typeof dialogueContract>;
export type Command = CommandOf<typeof dialogueContract>;
type Named<T extends Command['type']> = Extract<Command, { type: T }>;
type Happened = Decision<DialogueEvent>;

export const commandTypes = ['hold', 'finish', 'turnInto'] as const;

export const peopleIn = ({ openedBy, onBehalfOf, with: others }: Dialogue) => [
  ...new Set([
    openedBy,
    ...(onBehalfOf?.startsWith('user:') ? [onBehalfOf] : []),
    ...others,
  ]),
];

const noted = (by: EntityRef, note?: string): DialogueEvent[] =>
  note ? [{ type: 'noted', by, text: note }] : [];

const held = (
  by: EntityRef,
  others: EntityRef[],
  when: Instant,
  { note, nextStep }: { note?: string; nextStep?: string },
): DialogueEvent[] => [
  ...noted(by, note),
  {
    type: 'held',
    by,
    with: others,
    when,
    ...(nextStep && { nextStep }),
  },
];

/** Logged in one go: it is closed at once, unless it is still ahead or something was agreed. */
export function open(opening: Opening, context: Context): Happened {
  const { topic, subject, with: others, when = context.at, note } = opening;
  const by = personOf(context);
  const { onBehalfOf, relations } = context;
  const [home, ...more] = relations.askerUnits;
  const forUnit = onBehalfOf?.startsWith('group:') ? onBehalfOf : undefined;
  const unit =
    opening.unit ?? forUnit ?? (more.length === 0 ? home : undefined);
  const opened: DialogueEvent = {
    type: 'opened',
    by,
    ...(onBehalfOf && { onBehalfOf }),
    topic,
    subject,
    ...(unit && { unit }),
    with: others,
  };
  if (when > context.at) {
    return [
      opened,
      { type: 'planned', by, with: others, when },
      ...noted(by, note),
    ];
  }
  return [opened, ...held(by, others, when, opening)];
}

/** Whoever takes part, as long as something is left. */
function asParticipant(
  state: Dialogue,
  context: Context,
): Rejection | undefined {
  if (state.stage === 'closed') {
    return refuse('case-ended', { outcome: state.outcome });
  }
  const people = peopleIn(state);
  return people.includes(personOf(context))
    ? undefined
    : refuse('not-in-the-dialogue', { people });
}

const notHeld = (state: Dialogue): Rejection | undefined =>
  state.stage === 'open' && state.left.do === 'hold'
    ? refuse('dialogue-not-held', { when: state.left.when })
    : undefined;

const guards = {
  hold: asParticipant,
  finish: (state: Dialogue, context: Context) =>
    asParticipant(state, context) ?? notHeld(state),
  turnInto: asParticipant,
};

function hold(
  state: Dialogue,
  command: Named<'hold'>,
  context: Context,
): Happened {
  const { when = context.at, with: others = state.with } = command;
  return when > context.at
    ? refuse('dialogue-still-ahead', { when })
    : held(personOf(context), others, when, command);
}

function finish(
  _: Dialogue,
  { note }: Named<'finish'>,
  context: Context,
): Happened {
  const by = personOf(context);
  return [...noted(by, note), { type: 'finished', by }];
}

const turnInto = (
  _: Dialogue,
  command: Named<'turnInto'>,
  context: Context,
): Happened => [
  {
    type: 'turnedInto',
    by: personOf(context),
    kind: command.kind,
    case: command.case,
  },
];

export function decide(
  state: Dialogue,
  command: Command,
  context: Context,
): Happened {
  const refused = guards[command.type](state, context);
  if (refused) return refused;
  switch (command.type) {
    case 'hold':
      return hold(state, command, context);
    case 'finish':
      return finish(state, command, context);
    case 'turnInto':
      return turnInto(state, command, context);
    default:
      return command satisfies never;
  }
}

export const allowed = (state: Dialogue, context: Context): Offer[] =>
  commandTypes.map(command => {
    const refused = guards[command](state, context)?.refused;
    return { command, ...(refused && { refused }) };
  });
