import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Randomness } from '../randomness';
import { Sizes, small } from './entities';

const NOW = '2026-11-24T09:00:00.000Z';
const TOGETHER = 500;

export const person = (nth: number) => `user:default/person-${nth}`;

const numberIn = (ref: EntityRef) => Number(ref.slice(person(0).length - 1));

type Validity = { status: string; valid_from?: string; valid_to?: string };

/** Half of all roles are in force; of the others each kind is there. */
const validities: [number, Validity][] = [
  [0.4, { status: 'accepted' }],
  [0.5, { status: 'accepted', valid_from: '2020-01-01' }],
  [0.6, { status: 'accepted', valid_to: '2020-06-30' }],
  [0.65, { status: 'accepted', valid_from: '2999-01-01' }],
  [0.75, { status: 'proposed' }],
  [1, { status: 'ended' }],
];

/** Of a small business all is tried; a large one would otherwise show most of all what stands high up. */
const MANY_SERVICES = 3_000;

/** Systems and domains have about as many roles each as a service, and few people are there for all of a unit. */
function sharesOf({ services, systems, domains, units }: Sizes) {
  const some = Math.min(1, MANY_SERVICES / services);
  return {
    system: (some * systems) / services,
    domain: (some * domains) / services,
    everything: (some * 0.2) / units,
  };
}

/** The roles of a business, in our own tables, as a long life would leave them: by chance, which a seed repeats. */
export class Organisation {
  private written = 0;

  constructor(
    private readonly relations: Knex,
    private readonly chance: Randomness,
    readonly sizes: Sizes = small,
  ) {}

  /** So many roles are written, on services, systems and domains, and some for all of a unit. */
  async assigns(count: number): Promise<void> {
    for (let left = count; left > 0; left -= TOGETHER) {
      await this.assignSome(Math.min(left, TOGETHER));
    }
  }

  /** About that share of all roles ends. */
  async ends(share: number): Promise<void> {
    const rows: { id: string }[] = await this.relations('assignments')
      .select('id')
      .where('status', 'accepted')
      .orderBy('id');
    const ended = rows
      .filter(() => this.chance.happens(share))
      .map(({ id }) => id);
    for (let from = 0; from < ended.length; from += TOGETHER) {
      await this.relations('assignments')
        .whereIn('id', ended.slice(from, from + TOGETHER))
        .update({ status: 'ended', ended_at: NOW });
    }
  }

  /** About that share of the roles that hold or are over turns into the other. */
  async turns(share: number): Promise<void> {
    await this.relations.raw(
      `UPDATE assignments SET status = CASE status WHEN 'accepted' THEN 'ended' ELSE 'accepted' END
       WHERE status IN ('accepted', 'ended') AND abs(hashtext(id || :by)) % 1000 < :share`,
      { by: String(this.chance.next()), share: Math.round(share * 1_000) },
    );
  }

  /** Some who are there and have roles on services alone: what else shows anything else when they leave can be told. */
  async onServicesAlone(count: number): Promise<number[]> {
    const rows: { holder: EntityRef }[] = await this.relations(
      'assignments as a',
    )
      .join('entities as h', 'h.ref', 'a.holder')
      .leftJoin('assignment_entities as s', 's.assignment', 'a.id')
      .select('a.holder')
      .whereNull('h.gone_since')
      .groupBy('a.holder')
      .havingRaw("bool_and(coalesce(s.entity, '') LIKE 'component:%')")
      .orderBy('a.holder')
      .limit(count);
    if (rows.length < count) {
      throw new Error(
        `Only ${rows.length} people have roles on services alone`,
      );
    }
    return rows.map(({ holder }) => numberIn(holder));
  }

  /** The services, systems and domains that roles of these people name. */
  async namedBy(people: number[]): Promise<ReadonlySet<EntityRef>> {
    const rows: { entity: EntityRef }[] = await this.relations(
      'assignment_entities as s',
    )
      .join('assignments as a', 'a.id', 's.assignment')
      .distinct('s.entity')
      .whereIn('a.holder', people.map(person));
    return new Set(rows.map(({ entity }) => entity));
  }

  private async assignSome(count: number): Promise<void> {
    const rows = Array.from({ length: count }, () => this.anyRole());
    await this.relations('assignments').insert(rows);
    const named = rows.filter(({ everything }) => !everything);
    await this.relations('assignment_entities').insert(
      named.map(({ id }) => ({ assignment: id, entity: this.place() })),
    );
  }

  private anyRole() {
    const { chance, sizes } = this;
    const everything = chance.happens(sharesOf(sizes).everything);
    const chosen = chance.next();
    const validity = validities.find(([most]) => chosen < most);
    return {
      id: `a-${this.number()}`,
      role: chance.oneOf(['customer', 'orderer', 'accountManager']),
      // Somebody whom the catalog never had, here and there.
      holder: chance.happens(0.02)
        ? 'user:default/nobody'
        : person(this.below(sizes.people)),
      unit: everything || !chance.happens(0.05) ? this.unit() : null,
      everything,
      in_addition: chance.happens(0.3),
      valid_from: null,
      valid_to: null,
      ...validity?.[1],
      source_from: 'import',
      source_name: 'test',
      revision: 1,
      changed_at: NOW,
    };
  }

  private unit(): EntityRef {
    const { chance, sizes } = this;
    return chance.happens(0.02)
      ? 'group:default/nowhere'
      : `group:default/u-${this.below(sizes.units)}`;
  }

  private place(): EntityRef {
    const { sizes } = this;
    const { system, domain } = sharesOf(sizes);
    const chosen = this.chance.next();
    if (chosen < domain) return `domain:default/d-${this.below(sizes.domains)}`;
    if (chosen < domain + system) {
      return `system:default/sys-${this.below(sizes.systems)}`;
    }
    return `component:default/s-${this.below(sizes.services)}`;
  }

  private number() {
    this.written += 1;
    return this.written;
  }

  private below(most: number) {
    return Math.floor(this.chance.between(0, most));
  }
}
