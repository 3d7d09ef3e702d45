import { ConfigReader } from '@backstage/config';
import {
  Assignment,
  EntityRef,
  Instant,
  Mandate,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { SeenEntity } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { writeAssignments } from '../assignments/database/writeAssignments';
import { Mirror } from '../catalog/Mirror';
import { readShape } from '../catalog/shape';
import { Clock } from '../clock';
import { refreshRelations } from '../feed/refreshRelations';
import { readRoleSettings, RoleSettings } from '../roleSettings';

export const NOW: Instant = '2026-11-24T09:00:00.000Z';

export const settingsWith = (businessRelations = {}): RoleSettings =>
  readRoleSettings(new ConfigReader({ businessRelations }));

type Spec = Record<string, unknown>;

/** An entity as the catalog has it: `entity('Component', 'archive', { type: 'service', system: 'papers' })`. */
export const entity = (
  kind: string,
  name: string,
  spec: Spec = {},
  metadata: Partial<SeenEntity['metadata']> = {},
): SeenEntity => ({
  kind,
  metadata: { namespace: 'default', name, ...metadata },
  spec,
});

export const service = (name: string, spec: Spec = {}) =>
  entity('Component', name, { type: 'service', ...spec });
export const system = (name: string, spec: Spec = {}) =>
  entity('System', name, spec);
export const domain = (name: string, spec: Spec = {}) =>
  entity('Domain', name, spec);
export const unit = (name: string, parent?: string) =>
  entity('Group', name, { type: 'unit', ...(parent && { parent }) });
export const person = (name: string, ...memberOf: string[]) =>
  entity('User', name, { memberOf });

const full = (kind: string) => (name: string) => `${kind}:default/${name}`;
export const theService = full('component');
export const theSystem = full('system');
export const theDomain = full('domain');
export const theUnit = full('group');
export const thePerson = full('user');

type Given = Partial<Omit<Assignment, 'role' | 'scope' | 'mandate'>> & {
  mandate?: Partial<Mandate>;
};

/** `role('customer', 'asa', 'claims', [theDomain('claims')])`: accepted, unless it says otherwise. */
export function role(
  of: Role,
  holder: string | undefined,
  inUnit: string | undefined,
  scope: EntityRef[] | 'everything',
  { mandate, ...given }: Given = {},
): Assignment {
  const id = [
    of,
    holder ?? 'nobody',
    inUnit ?? 'nowhere',
    ...(scope === 'everything' ? [scope] : scope),
  ].join(' ');
  return {
    id,
    role: of,
    ...(holder !== undefined && { holder: thePerson(holder) }),
    ...(inUnit !== undefined && { unit: theUnit(inUnit) }),
    scope: scope === 'everything' ? { everything: true } : { entities: scope },
    inAddition: false,
    status: 'accepted',
    source: { from: 'import', name: 'test' },
    ...(mandate && {
      mandate: { services: 'all', from: '2026-01-01', ...mandate },
    }),
    revision: 1,
    ...given,
  };
}

/** A business in a database: its catalog as far as we know it, and its roles. */
export class Business {
  clock: Clock = () => NOW;

  constructor(
    readonly db: Knex,
    readonly settings: RoleSettings = settingsWith(),
  ) {}

  get mirror(): Mirror {
    return new Mirror(this.db, this.settings, () => this.clock());
  }

  async has(...entities: SeenEntity[]): Promise<this> {
    await this.mirror.seen(entities.map(each => readShape(each)));
    return this;
  }

  /** Assignments as they are now, with what follows from them. */
  async assigns(...assignments: Assignment[]): Promise<this> {
    await this.db.transaction(async trx => {
      await writeAssignments(
        trx,
        assignments.map(assignment => ({
          assignment,
          why: 'accepted' as const,
          at: this.clock(),
        })),
      );
      await refreshRelations(trx, this.settings, () => this.clock(), {
        assignments,
      });
    });
    return this;
  }

  /** What the catalog shows on an entity. */
  async relationsOf(ref: EntityRef): Promise<string[]> {
    const row: { relations: string } | undefined = await this.db(
      'effective_relations',
    )
      .where({ entity: ref })
      .first('relations');
    const relations: [string, string][] = JSON.parse(row?.relations ?? '[]');
    return relations.map(([type, target]) => `${type} ${target}`);
  }
}
