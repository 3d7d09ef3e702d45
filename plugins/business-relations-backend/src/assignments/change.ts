import { isDeepStrictEqual } from 'node:util';
import {
  Assignment,
  AssignmentChange,
  Instant,
  Proposition,
  Scope,
} from '@business-relations/backstage-plugin-business-relations-common';
import { VersionReason } from './database/writeAssignments';

/** What an assignment becomes by a change; undefined where it is so already, or was decided otherwise meanwhile. */
export type Changed = { assignment: Assignment; why: VersionReason };

type Moment = { case: string; at: Instant };

const inOrder = (scope: Scope): Scope =>
  'entities' in scope
    ? { entities: [...new Set(scope.entities)].sort() }
    : scope;

const contentOf = ({
  role,
  holder,
  unit,
  scope,
  inAddition,
  share,
  mandate,
  deputyFor,
}: Proposition) => ({
  role,
  holder,
  ...(unit !== undefined && { unit }),
  scope: inOrder(scope),
  inAddition,
  ...(share !== undefined && { share }),
  ...(mandate !== undefined && { mandate }),
  ...(deputyFor !== undefined && { deputyFor }),
});

const isSameContent = (present: Assignment, proposition: Proposition) =>
  present.holder !== undefined &&
  isDeepStrictEqual(
    contentOf({ ...present, holder: present.holder }),
    contentOf(proposition),
  );

function proposed(
  present: Assignment | undefined,
  id: string,
  proposition: Proposition,
  { case: ofCase }: Moment,
): Changed | undefined {
  const content = contentOf(proposition);
  if (!present) {
    return {
      why: 'proposed',
      assignment: {
        id,
        ...content,
        status: 'proposed',
        source: { from: 'proposal', case: ofCase },
        revision: 1,
      },
    };
  }
  if (present.status === 'accepted' || present.status === 'ended') {
    return undefined;
  }
  const amends = present.status === 'proposed';
  if (amends && isSameContent(present, proposition)) return undefined;
  return {
    why: amends ? 'amended' : 'proposed',
    assignment: {
      id,
      ...content,
      status: 'proposed',
      source: present.source,
      revision: present.revision + 1,
    },
  };
}

const next = (
  present: Assignment,
  changes: Partial<Assignment>,
): Assignment => ({
  ...present,
  ...changes,
  revision: present.revision + 1,
});

/** Takes a proposal back: what was identified before it is so again, as it was then. */
function takenBack(
  present: Assignment,
  identified: Assignment | undefined,
  { at }: Moment,
): Changed | undefined {
  if (present.status !== 'proposed') return undefined;
  return {
    why: 'takenBack',
    assignment: identified
      ? { ...identified, revision: present.revision + 1 }
      : next(present, { status: 'ended', endedAt: at }),
  };
}

/**
 * One change of one assignment.
 *
 * The process has judged already whether it may be; this only keeps what arrives twice, or after something else, from
 * undoing what has happened since. `identified` is the assignment as it was before it was proposed.
 */
export function changed(
  present: Assignment | undefined,
  change: AssignmentChange,
  moment: Moment,
  identified?: Assignment,
): Changed | undefined {
  if (change.does === 'propose') {
    return proposed(present, change.id, change.proposition, moment);
  }
  if (!present) return undefined;
  const { at } = moment;
  switch (change.does) {
    case 'accept':
      return present.status === 'proposed'
        ? {
            why: 'accepted',
            assignment: next(present, {
              status: 'accepted',
              acceptedAt: at,
              confirmedAt: at,
            }),
          }
        : undefined;
    case 'decline':
      return present.status === 'proposed'
        ? { why: 'declined', assignment: next(present, { status: 'declined' }) }
        : undefined;
    case 'confirm':
      return present.status === 'accepted' && (present.confirmedAt ?? '') < at
        ? { why: 'confirmed', assignment: next(present, { confirmedAt: at }) }
        : undefined;
    case 'end':
    case 'endAsDeputy':
      return present.status === 'ended'
        ? undefined
        : {
            why: change.does === 'end' ? 'ended' : 'endedWithHolder',
            assignment: next(present, { status: 'ended', endedAt: at }),
          };
    case 'standInFor':
      return present.status === 'accepted' &&
        present.deputyFor !== change.deputyFor
        ? {
            why: 'holderRenewed',
            assignment: next(present, { deputyFor: change.deputyFor }),
          }
        : undefined;
    case 'askToConfirm':
    case 'stopAsking':
      // It holds as it did; that it is asked stands beside it.
      return undefined;
    case 'takeBack':
      return takenBack(present, identified, moment);
    default:
      return change satisfies never;
  }
}
