import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Concern, Process } from '../process';
import { Case, CASE_SHAPE } from './case';
import { nextAlarmOf, rangIn } from './clock';
import { Asked, closeAway, ClosedProcess } from './closed';
import { commonCommandIn } from './commands';
import { ownIn } from './events';
import { evolveCase } from './evolve';
import { handleCommand, offersIn } from './handle';
import { NewerRelease } from './newerRelease';
import { CaseRules } from './rules';
import { settledIn, unsettledIn } from './settling';
import { deadlinesOf, describeCase, participantsOf, tasksOf } from './standing';
import { tellEvent } from './tell';

const together = (...refs: EntityRef[][]) => [...new Set(refs.flat())];

/** What the kind wants to know, and what every case needs: its people, and the unit in whose name it is. */
function concernsOf(
  process: ClosedProcess,
  current: Case | undefined,
  asked: Asked | undefined,
): Concern {
  const concern = process.concerns(current?.state, asked);
  if (!current) return concern;
  const { onBehalfOf } = current;
  const command = asked && commonCommandIn(asked);
  return {
    ...concern,
    units: together(
      concern.units,
      onBehalfOf && !onBehalfOf.startsWith('user:') ? [onBehalfOf] : [],
    ),
    people: together(
      concern.people,
      participantsOf(process, current),
      command?.type === 'reassign' ? [command.to] : [],
    ),
  };
}

function upgradeCase(process: ClosedProcess, stored: Case): Case {
  if (stored.shape > CASE_SHAPE || stored.schema > process.schema) {
    throw new NewerRelease(
      `A stored ${stored.kind} of shape ${stored.shape} and schema ${stored.schema} can't be read by these rules, which know ${CASE_SHAPE} and ${process.schema}`,
    );
  }
  if (stored.shape !== CASE_SHAPE) {
    throw new Error(
      `A stored case of shape ${stored.shape} can't be read by these rules, which know ${CASE_SHAPE}`,
    );
  }
  const state = process.upgrade(stored.state, stored.schema);
  return { ...stored, schema: process.schema, state };
}

/** A process with everything that all cases have. */
export function rulesOf<
  State extends { stage: string },
  Opening,
  Command extends { type: string },
  Event extends { type: string },
  TermName extends string,
>(open: Process<State, Opening, Command, Event, TermName>): CaseRules {
  const process = closeAway(open);
  return {
    kind: process.kind,
    schema: process.schema,
    terms: process.terms,
    starts: process.starts,
    concerns: (current, envelope) => concernsOf(process, current, envelope),
    handle: (id, epoch, current, envelope) =>
      handleCommand(process, id, epoch, current, envelope),
    allowed: (current, context) => offersIn(process, current, context),
    nextAlarm: current => nextAlarmOf(process, current),
    rang: (current, alarm, context) => rangIn(process, current, alarm, context),
    evolve: (current, event) => evolveCase(process, current, event),
    tasks: current => tasksOf(process, current),
    deadlines: current => deadlinesOf(process, current),
    unsettled: current => unsettledIn(process, current),
    settled: (current, dues, drop, context) =>
      settledIn(process, current, dues, drop, context),
    describe: current => describeCase(process, current),
    participants: current => participantsOf(process, current),
    shownTo: ({ state }, reader) => process.shownTo(state, reader),
    tell: event => tellEvent(process, event),
    assignments: event => {
      const own = ownIn(event);
      return own ? process.assignments(own) : [];
    },
    approvals: event => {
      const own = ownIn(event);
      return own ? process.approvals(own) : [];
    },
    news: event => {
      const own = ownIn(event);
      return own ? process.news(own) : [];
    },
    succession: event => {
      const own = ownIn(event);
      return own && process.succession(own);
    },
    upgrade: stored => upgradeCase(process, stored),
  };
}
