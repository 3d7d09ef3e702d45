import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readCatalog } from '../readCatalog';
import {
  assignmentsShape,
  declaredRoleShape,
  dialoguesShape,
  requirementsShape,
  SampleAssignment,
} from '@business-relations/sample-organisation';

const folder = path.resolve(__dirname, '../../../examples/organisation');

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(folder, name), 'utf8'));

/** The one who has left: named by roles, and absent from the catalog on purpose. */
export const whoHasLeft = 'user:default/gunnar.lovgren';

const complete = (ref: string, kind: string) =>
  stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: kind, defaultNamespace: 'default' }),
  );

/** The reference in a field of `spec`, in full; `kind` is what the field means where it doesn't say. */
export const reference = (entity: Entity, field: string, kind: string) => {
  const value = entity.spec?.[field];
  return typeof value === 'string' ? complete(value, kind) : undefined;
};

/** The references in a list in `spec`, in full. */
export const references = (entity: Entity, field: string, kind: string) =>
  z
    .array(z.string())
    .default([])
    .parse(entity.spec?.[field])
    .map(ref => complete(ref, kind));

/** What a person or a group is called. */
export const nameOf = (entity: Entity) =>
  z
    .looseObject({ profile: z.looseObject({ displayName: z.string() }) })
    .parse(entity.spec).profile.displayName;

/** The services, systems and domains that an assignment names. */
export const entitiesOf = ({ scope }: SampleAssignment) =>
  'entities' in scope ? scope.entities : [];

export type Organisation = Awaited<ReturnType<typeof readOrganisation>>;

/** The sample organisation, read and checked, with the questions that its tests ask of it. */
export async function readOrganisation() {
  const entities = await readCatalog(path.join(folder, 'all.yaml'));
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const assignments = assignmentsShape.parse(await readJson('roles.json'));

  const the = (ref: string): Entity => {
    const entity = byRef.get(ref);
    if (!entity) {
      throw new Error(`${ref} is not in the catalog`);
    }
    return entity;
  };
  const holding = (role: SampleAssignment['role']) =>
    assignments.filter(assignment => assignment.role === role);
  const ancestors = (unit: string): string[] => {
    const parent = reference(the(unit), 'parent', 'group');
    return parent ? [parent, ...ancestors(parent)] : [];
  };
  /** A service with what it stands in: system, domain, the domain above. */
  const levels = (ref: string): string[] => {
    const entity = the(ref);
    const above =
      reference(entity, 'system', 'system') ??
      reference(entity, 'domain', 'domain') ??
      reference(entity, 'subdomainOf', 'domain');
    return above ? [ref, ...levels(above)] : [ref];
  };
  const declaredOn = (entity: Entity, field: string) =>
    z.array(declaredRoleShape).default([]).parse(entity.spec?.[field]);

  return {
    entities,
    refs: [...byRef.keys()],
    assignments,
    requirements: requirementsShape.parse(await readJson('requirements.json')),
    dialogues: dialoguesShape.parse(await readJson('dialogues.json')),
    has: (ref: string) => byRef.has(ref),
    the,
    holding,
    ancestors,
    declaredOn,
    ofKind: (kind: string) => entities.filter(entity => entity.kind === kind),
    ofType: (...types: string[]) =>
      entities.filter(
        ({ kind, spec }) =>
          kind === 'Component' && types.includes(String(spec?.type)),
      ),
    /** The roles that YAML declares, each with the entity that says so. */
    declared: () =>
      entities.flatMap(entity =>
        ['customers', 'orderers', 'accountManagers'].flatMap(field =>
          declaredOn(entity, field).map(line => ({ entity, field, line })),
        ),
      ),
    /** The customers at the nearest level of a service that has any, whether they answered or not. */
    nearestCustomers: (service: string) => {
      const level = levels(service).find(ref =>
        holding('customer').some(one => entitiesOf(one).includes(ref)),
      );
      return level
        ? holding('customer').filter(one => entitiesOf(one).includes(level))
        : [];
    },
  };
}
