import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  Entity,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

// What the catalog's own backend applies to each entity before it stores it.
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const kinds = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

const entityShape = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({ name: z.string() }).catchall(z.json()),
  spec: z.record(z.string(), z.json()).optional(),
});

const locationShape = z.object({ targets: z.array(z.string()).default([]) });

const accept = async (document: unknown): Promise<Entity> => {
  const entity = await policy.enforce(entityShape.parse(document));
  if (!entity) {
    throw new Error('is refused by the policies of the catalog');
  }
  for (const kind of kinds) {
    if (await kind.check(entity)) {
      return entity;
    }
  }
  throw new Error(`is of the unknown kind ${entity.kind}`);
};

/**
 * Reads a Location file and everything it leads to, the way the catalog does: every document has to pass the
 * catalog's policies and the schema of its kind. Rejects with the file, the document's number and the reason.
 */
export async function readCatalog(file: string): Promise<Entity[]> {
  const documents = parseAllDocuments(await readFile(file, 'utf8'));
  const entities: Entity[] = [];
  for (const [index, document] of documents.entries()) {
    const [error] = document.errors;
    if (error) {
      throw error;
    }
    const entity = await accept(document.toJS()).catch(cause => {
      throw new Error(`${file}, document ${index + 1}: ${cause.message}`);
    });
    entities.push(entity);
    if (entity.kind === 'Location') {
      for (const target of locationShape.parse(entity.spec).targets) {
        entities.push(
          ...(await readCatalog(path.resolve(path.dirname(file), target))),
        );
      }
    }
  }
  return entities;
}
