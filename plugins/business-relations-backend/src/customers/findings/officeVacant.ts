import {
  EntityRef,
  Instant,
  message,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  defaultRules,
  HeldOnce,
  officesNeeded,
  VacantOffice,
  vacantOffices,
  vacantSince,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { isVisible } from '../../assignments/visible';
import { refsBelow } from '../../catalog/database/refsBelow';
import { groupedBy } from '../../grouped';
import { relationsFor } from '../../routing/relationsFor';
import { proposedIn } from './aboutAssignments';
import { Found, FindingSource, Look } from './source';

type Service = { ref: EntityRef; appeared_at: Instant | null };

/** What there is for which nobody holds the office, and since when. */
type Gap = { services: number; since?: Instant };

const earliest = (moments: (Instant | null)[]): Instant | undefined =>
  moments
    .flatMap(each => each ?? [])
    .sort()
    .at(0);

/** Of an office that somebody holds for part of it: the services that nobody holds it for; none where all are covered. */
async function gapBeside(
  { db, settings: { serviceTypes } }: Look,
  heldFor: EntityRef[],
): Promise<Gap> {
  const services: Service[] = await db('entities')
    .select('ref', 'appeared_at')
    .where({ kind: 'component' })
    .whereIn('type', serviceTypes)
    .whereNull('gone_since');
  const covered = await refsBelow(db, 'part', heldFor);
  const left = services.filter(({ ref }) => !covered.has(ref));
  const since = earliest(left.map(({ appeared_at }) => appeared_at));
  return { services: left.length, ...(since !== undefined && { since }) };
}

/** Nobody holds it for anything: so it is since the catalog was first read. */
async function sinceTheFirst(db: Knex): Promise<Instant | undefined> {
  const [first]: { since: Instant | null }[] = await db('entities').min(
    'appeared_at as since',
  );
  return first?.since ?? undefined;
}

type Held = {
  role: Role;
  ended_at: Instant | null;
  valid_to: string | null;
  gone_since: Instant | null;
};

/** Whoever took these offices on once, and what has ended it. */
async function heldOnce({ db, today }: Look): Promise<Map<Role, HeldOnce[]>> {
  const rows: Held[] = await db('assignments as a')
    .leftJoin('entities as h', 'h.ref', 'a.holder')
    .select('a.role', 'a.ended_at', 'a.valid_to', 'h.gone_since')
    .whereIn('a.role', officesNeeded(defaultRules))
    .whereNotNull('a.accepted_at');
  return new Map(
    [...groupedBy(rows, ({ role }) => role)].map(([role, ofRole]) => [
      role,
      ofRole.map(({ ended_at, valid_to, gone_since }) => ({
        ...(ended_at !== null && { endedAt: ended_at }),
        ...(valid_to !== null && valid_to < today && { lastDay: valid_to }),
        ...(gone_since !== null && { goneSince: gone_since }),
      })),
    ]),
  );
}

/** The case in which somebody is asked to take it on. */
async function askedBy(db: Knex, assignment: string) {
  const [row]: { case_id: string | null }[] = await db('assignments as a')
    .select({ case_id: proposedIn(db) })
    .where('a.id', assignment);
  return row?.case_id ?? undefined;
}

async function foundOf(
  office: VacantOffice,
  held: HeldOnce[],
  look: Look,
): Promise<Found | undefined> {
  const { db, seen } = look;
  const { role, heldFor, nearest } = office;
  const inPart = heldFor.length > 0;
  const gap = inPart ? await gapBeside(look, heldFor) : undefined;
  if (gap?.services === 0) return undefined;
  const since = vacantSince(held, gap ? gap.since : await sinceTheFirst(db));
  const shown =
    nearest && isVisible(seen.roles, nearest.assignment) ? nearest : undefined;
  const askedIn = shown && (await askedBy(db, shown.assignment.id));
  return {
    kind: 'officeVacant',
    role,
    ...(since !== undefined && { since }),
    ...(shown && {
      assignment: shown.assignment.id,
      because: shown.because,
    }),
    ...(gap && {
      because: message('office-held-in-part', { role, without: gap.services }),
    }),
    ...(askedIn !== undefined && { case: askedIn }),
  };
}

/**
 * Offices of IT that nobody holds: by the very look-up and rule by which questions go to them, so that what is said here
 * and on a service's card can't differ. Whoever may not see a role is told that the office is vacant, and not of whom.
 */
export const officeVacant: FindingSource = {
  kind: 'officeVacant',
  async find(look, { after, limit }) {
    const { db, settings, now } = look;
    const relations = await relationsFor(
      db,
      settings,
      { units: [], people: [] },
      { at: now },
    );
    const vacant = vacantOffices(relations, defaultRules);
    if (vacant.length === 0) return [];
    const held = await heldOnce(look);
    const found: { key: string; finding: Found }[] = [];
    for (const office of vacant) {
      // By their order, which is that of the ladder.
      const key = String(officesNeeded(defaultRules).indexOf(office.role));
      if (key <= after || found.length === limit) continue;
      const finding = await foundOf(office, held.get(office.role) ?? [], look);
      if (finding) found.push({ key, finding });
    }
    return found;
  },
};
