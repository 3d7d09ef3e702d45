import {
  Dialogue,
  dialogueStages,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Process } from '../../process';
import {
  allowed,
  Command,
  commandTypes,
  decide,
  open,
  Opening,
  peopleIn,
} from './decide';
import { duties } from './duties';
import { DialogueEvent } from './events';
import { evolve } from './evolve';
import { tell } from './tell';
import { upgrade } from './upgrade';

/** How to use a service best: the orderer's own talk with IT. */
export const dialogue: Process<
  Dialogue,
  Opening,
  Command,
  DialogueEvent,
  never
> = {
  kind: 'dialogue',
  schema: 1,
  terms: {},
  starts: ['dialogue'],
  commands: commandTypes,
  upgrade,
  concerns: (state, input) => {
    const opening = input && !('type' in input) ? input : undefined;
    const subject = state?.subject ?? opening?.subject;
    const unit = state?.unit ?? opening?.unit;
    const others = (input && 'with' in input && input.with) || [];
    return {
      ...(subject && { subject }),
      units: unit ? [unit] : [],
      people: [...(state ? peopleIn(state) : []), ...others],
    };
  },
  open,
  decide,
  allowed,
  evolve,
  duties,
  passed: () => [],
  describe: state => ({
    title: state.topic,
    stage: state.stage,
    stages: [...dialogueStages],
    subject: state.subject,
    ...(state.unit && { unit: state.unit }),
    ...(state.stage === 'closed' && { outcome: state.outcome }),
    ...(state.heldAt && { contact: state.heldAt }),
  }),
  participants: peopleIn,
  tell,
};
