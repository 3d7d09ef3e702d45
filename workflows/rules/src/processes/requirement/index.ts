import { Process, refuse } from '../../process';
import { Command, Opening, personOf } from './command';
import { open } from './commands/intake';
import { allowed, commandTypes, decide } from './decide';
import { concerns, describe, participants } from './describe';
import { duties } from './duties';
import { RequirementEvent } from './events';
import { evolve } from './evolve';
import { passed } from './passed';
import { State } from './state';
import { succeeded } from './succeeded';
import { actingAs, approvals, tell } from './tell';
import { TermName, terms } from './terms';
import { upgrade } from './upgrade';

/** A business requirement on a new or changed service, from its first line to its verification. */
export const requirement: Process<
  State,
  Opening,
  Command,
  RequirementEvent,
  TermName
> = {
  kind: 'requirement',
  schema: 1,
  terms,
  starts: ['order', 'change', 'new'],
  commands: commandTypes,
  bySystems: ['handOver', 'reportDelivery'],
  upgrade,
  concerns,
  open,
  decide,
  allowed,
  evolve,
  duties,
  passed,
  describe,
  participants,
  tell,
  withdraw: (state, reason, context) =>
    state.stage === 'closed'
      ? refuse('case-ended', { outcome: state.outcome })
      : [{ type: 'withdrawn', by: personOf(context), reason }],
  actingAs,
  approvals,
  succeeded,
};
