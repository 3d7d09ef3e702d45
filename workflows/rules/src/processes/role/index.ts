import { personOf, Process, refuse } from '../../process';
import { assignments } from './assignments';
import { Command, Opening } from './command';
import { allowed, commandTypes, decide } from './decide';
import { concerns, describe, participants } from './describe';
import { duties } from './duties';
import { RoleEvent } from './events';
import { evolve } from './evolve';
import { news } from './news';
import { open } from './openings';
import { passed } from './passed';
import { State } from './state';
import { succeeded, succession } from './succession';
import { tell } from './tell';
import { TermName, terms } from './terms';
import { upgrade } from './upgrade';

/** A role: proposed, accepted or declined by its holder alone, confirmed once a year, handed over, ended. */
export const role: Process<State, Opening, Command, RoleEvent, TermName> = {
  kind: 'role',
  schema: 1,
  terms,
  commands: commandTypes,
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
  withdraw: (state, reason, context) => {
    if (state.stage === 'closed') {
      return refuse('case-ended', { outcome: state.outcome });
    }
    const { asks, assignment } = state;
    const row = asks === 'confirm' ? { confirms: assignment } : { assignment };
    return [{ type: 'takenBack', by: personOf(context), reason, ...row }];
  },
  assignments,
  news,
  succession,
  succeeded,
};
