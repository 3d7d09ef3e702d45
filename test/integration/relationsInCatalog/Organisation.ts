import { Entity } from '@backstage/catalog-model';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Randomness } from '../../faults/randomness';
import { Databases } from './Backends';

const SYSTEMS = 12;
const DOMAINS = 3;
const UNITS = 15;
const NOW = '2026-11-24T09:00:00.000Z';

const entity = (
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:https://catalog.example/all',
      'backstage.io/managed-by-origin-location':
        'url:https://catalog.example/all',
    },
  },
  spec,
});

const many = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

export const person = (nth: number) => `user:default/person-${nth}`;

/** A business with services, and its roles as a long life would leave them: by chance, which a seed repeats. */
export class Organisation {
  private written = 0;

  constructor(
    private readonly relations: Databases['relations'],
    private readonly chance: Randomness,
    readonly services = 120,
    readonly people = 40,
  ) {}

  get entities(): Entity[] {
    return [
      ...many(DOMAINS, nth => entity('Domain', `d-${nth}`, { owner: 'it' })),
      ...many(SYSTEMS, nth =>
        entity('System', `sys-${nth}`, {
          owner: 'it',
          domain: `d-${nth % DOMAINS}`,
        }),
      ),
      ...many(this.services, nth =>
        entity('Component', `s-${nth}`, {
          type: 'service',
          lifecycle: 'production',
          owner: 'it',
          system: `sys-${nth % SYSTEMS}`,
        }),
      ),
      ...many(UNITS, nth =>
        entity('Group', `u-${nth}`, {
          type: 'unit',
          children: [],
          ...(nth > 0 && { parent: `u-${(nth - 1) >> 1}` }),
        }),
      ),
      ...many(this.people, nth => this.personEntity(nth)),
    ];
  }

  personEntity(nth: number): Entity {
    return entity('User', `person-${nth}`, { memberOf: [`u-${nth % UNITS}`] });
  }

  /** So many roles are taken on, on services, systems and domains. */
  async assigns(count: number): Promise<void> {
    const rows = many(count, () => ({
      id: `a-${this.number()}`,
      role: this.chance.oneOf(['customer', 'orderer', 'accountManager']),
      holder: person(this.below(this.people)),
      unit: `group:default/u-${this.below(UNITS)}`,
      everything: false,
      in_addition: this.chance.happens(0.3),
      status: 'accepted',
      source_from: 'import',
      source_name: 'test',
      revision: 1,
      changed_at: NOW,
    }));
    await this.relations.batchInsert('assignments', rows, 100);
    await this.relations.batchInsert(
      'assignment_entities',
      rows.map(({ id }) => ({ assignment: id, entity: this.place() })),
      100,
    );
  }

  /** About that share of all roles ends. */
  async ends(share: number): Promise<void> {
    const rows: { id: string }[] = await this.relations('assignments')
      .select('id')
      .where('status', 'accepted')
      .orderBy('id');
    const ended = rows.filter(() => this.chance.happens(share));
    await this.relations('assignments')
      .whereIn(
        'id',
        ended.map(({ id }) => id),
      )
      .update({ status: 'ended', ended_at: NOW });
  }

  private place(): EntityRef {
    const chosen = this.chance.next();
    if (chosen < 0.1) return `domain:default/d-${this.below(DOMAINS)}`;
    if (chosen < 0.3) return `system:default/sys-${this.below(SYSTEMS)}`;
    return `component:default/s-${this.below(this.services)}`;
  }

  private number() {
    this.written += 1;
    return this.written;
  }

  private below(most: number) {
    return Math.floor(this.chance.between(0, most));
  }
}
