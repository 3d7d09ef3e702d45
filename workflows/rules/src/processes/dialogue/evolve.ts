import {
  ClosedDialogue,
  Dialogue,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { EventContext } from '../../process';
import { DialogueEvent } from './events';

/** To be held as soon as it is opened: what was held already says so next. */
function opened(
  event: Extract<DialogueEvent, { type: 'opened' }>,
  at: Instant,
): Dialogue {
  const { by, onBehalfOf, topic, subject, unit } = event;
  return {
    stage: 'open',
    left: { do: 'hold', when: at },
    topic,
    subject,
    ...(unit && { unit }),
    openedBy: by,
    ...(onBehalfOf && { onBehalfOf }),
    with: event.with,
    notes: [],
  };
}

type Base = Pick<
  Dialogue,
  | 'topic'
  | 'subject'
  | 'unit'
  | 'openedBy'
  | 'onBehalfOf'
  | 'with'
  | 'heldAt'
  | 'notes'
>;

const baseOf = (state: Dialogue): Base => ({
  topic: state.topic,
  subject: state.subject,
  ...(state.unit && { unit: state.unit }),
  openedBy: state.openedBy,
  ...(state.onBehalfOf && { onBehalfOf: state.onBehalfOf }),
  with: state.with,
  ...(state.heldAt && { heldAt: state.heldAt }),
  notes: state.notes,
});

const closed = (base: Base): ClosedDialogue => ({
  ...base,
  stage: 'closed',
  outcome: 'held',
});

/** The dialogue after one more event. It is closed as soon as nothing is left. */
export function evolve(
  state: Dialogue | undefined,
  event: DialogueEvent,
  { at }: EventContext,
): Dialogue {
  if (event.type === 'opened') return state ?? opened(event, at);
  if (!state) {
    throw new Error(
      `A dialogue begins by being opened, not by “${event.type}”`,
    );
  }
  const base = baseOf(state);
  switch (event.type) {
    case 'planned':
      return {
        ...base,
        with: event.with,
        stage: 'open',
        left: { do: 'hold', when: event.when },
      };
    case 'held': {
      const now = { ...base, with: event.with, heldAt: event.when };
      return event.nextStep
        ? { ...now, stage: 'open', left: { do: 'step', step: event.nextStep } }
        : closed(now);
    }
    case 'noted':
      return {
        ...state,
        notes: [...state.notes, { by: event.by, at, text: event.text }],
      };
    case 'finished':
      return closed(base);
    case 'turnedInto':
      return {
        ...base,
        stage: 'closed',
        outcome: 'turned-into',
        into: { kind: event.kind, case: event.case },
      };
    default:
      return event satisfies never;
  }
}
