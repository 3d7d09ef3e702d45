import {
  Assignment,
  EntityRef,
  Party,
} from '@business-relations/backstage-plugin-business-relations-common';
import { FindingTask } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { Today } from '../../feed/today';
import { askedIn } from './askedIn';
import { Found } from './source';
import { Post, whoFills } from './whoFills';

type About = ReadonlyMap<string, Assignment>;

async function ownersOf(
  db: Knex,
  found: Found[],
): Promise<Map<EntityRef, EntityRef>> {
  const rows = await inBatches<EntityRef, { ref: EntityRef; owner: EntityRef }>(
    found.flatMap(({ entity }) => entity ?? []),
    portion =>
      db('entities')
        .select('ref', 'owner')
        .whereIn('ref', portion)
        .whereNotNull('owner'),
  );
  return new Map(rows.map(({ ref, owner }) => [ref, owner]));
}

const isUnit = (ref: EntityRef) => ref.startsWith('group:');

/** The role that somebody has to be found for, or whose holder has to do something about it. */
function postOf(found: Found, about: About): Post {
  const { kind, entity, assignment, role: office } = found;
  if (office !== undefined) return { role: office };
  const held = assignment === undefined ? undefined : about.get(assignment);
  if (held) return { role: held.role, unit: held.unit, entity };
  const role = kind === 'noAccountManager' ? 'accountManager' : 'customer';
  return entity !== undefined && isUnit(entity)
    ? { role, unit: entity }
    : { role, entity };
}

function partyOf(held: Assignment | undefined): Party[] {
  if (held?.holder === undefined) return [];
  const { id, role, holder, unit } = held;
  return [
    {
      person: holder,
      role,
      ...(unit !== undefined && { unit }),
      assignment: id,
    },
  ];
}

/** Whoever holds several roles by which it is theirs is one person. */
const onceEach = (parties: Party[]): Party[] => [
  ...new Map(parties.map(party => [party.person, party])).values(),
];

const of = (parties: Party[]): FindingTask => {
  const people = onceEach(parties);
  return people.length > 0
    ? { of: 'people', people }
    : { of: 'administrators' };
};

/** Whose task it is to do something about each of these findings. */
export async function whoseTask(
  db: Knex,
  today: Today,
  found: Found[],
  about: About,
): Promise<(finding: Found) => FindingTask> {
  const owners = await ownersOf(db, found);
  const asked = await askedIn(
    db,
    found.flatMap(each => each.case ?? []),
  );
  const fillers = await whoFills(
    db,
    today,
    found.map(each => postOf(each, about)),
  );
  return finding => {
    const { kind, entity, assignment } = finding;
    switch (kind) {
      case 'unreadable':
      case 'entityError': {
        const owner = entity === undefined ? undefined : owners.get(entity);
        return { of: 'owner', ...(owner !== undefined && { owner }) };
      }
      case 'sourceRow':
        return { of: 'administrators' };
      case 'sourceSilent':
      case 'deliveryStray':
      case 'fork':
        return { of: 'operators' };
      case 'officeVacant': {
        // Whoever is asked fills it by a yes.
        const inCase = asked.get(finding.case ?? '') ?? [];
        return of(inCase.length > 0 ? inCase : fillers(postOf(finding, about)));
      }
      case 'pending':
      case 'notConfirmed':
      case 'deliveryStopped': {
        const inCase = asked.get(finding.case ?? '') ?? [];
        return of(
          inCase.length > 0 ? inCase : partyOf(about.get(assignment ?? '')),
        );
      }
      default:
        return of(fillers(postOf(finding, about)));
    }
  };
}
