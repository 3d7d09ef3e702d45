import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { isRejection, whereOf } from '../process';
import { Envelope } from './case';
import { ClosedProcess } from './closed';
import { Happened } from './commands/command';
import { CommonEvent, ownOf } from './events';

const toldOf = ({
  id,
  holder,
  role,
  endedAt,
  ...place
}: Assignment): CommonEvent[] =>
  holder !== undefined && endedAt !== undefined
    ? [
        {
          type: 'case.roleEnded',
          person: holder,
          role,
          where: whereOf(place),
          assignment: id,
          endedAt,
        },
      ]
    : [];

/**
 * What somebody did in a role that ended before it came to the case stands, and that the role had ended stands beside
 * it: on a mandate, of that mandate alone. What anybody may do who takes part (a note, a link) needs no role.
 */
export function notingEndedRoles(
  process: ClosedProcess,
  { endedMeanwhile = [] }: Pick<Envelope, 'endedMeanwhile'>,
  happened: Happened,
): Happened {
  if (isRejection(happened) || endedMeanwhile.length === 0) return happened;
  const own = happened.flatMap(event => ownOf(event) ?? []);
  if (own.length === 0) return happened;
  const mandates = own.flatMap(
    event => process.actingAs(event)?.assignment.id ?? [],
  );
  const ended = endedMeanwhile.filter(
    ({ id }) => mandates.length === 0 || mandates.includes(id),
  );
  const told = ended.flatMap(toldOf);
  const [first, ...more] = happened;
  // A case begins by being opened; in all else the last line says what was done.
  return first.type === 'case.opened'
    ? [first, ...told, ...more]
    : [...told, ...happened];
}
