import { Knex } from 'knex';
import { z } from 'zod';

/** What was spoilt: some entity has no customer any more, and an orderer whom nobody named. */
export type Spoilt = {
  entity: string;
  /** The lines that should not be there. */
  added: string[];
  putBack(): Promise<void>;
};

const NOT_THEIRS = 'group:default/not-theirs';

const isCustomer = (type: string) => type === 'hasCustomer';

const shown = z.looseObject({
  relations: z.array(z.object({ type: z.string(), targetRef: z.string() })),
});

/** A row of a table that says of an entity, in JSON, that it has a customer. */
async function withCustomer<Row>(
  db: Knex,
  table: string,
  column: string,
): Promise<Row> {
  const row: Row | undefined = await db(table)
    .where(column, 'like', '%"hasCustomer"%')
    .orderBy(column)
    .first();
  if (!row) throw new Error('No entity has a customer that could be taken');
  return row;
}

/** What anybody sees on the entity becomes something else, behind everybody's back. */
export async function spoilShown(catalog: Knex): Promise<Spoilt> {
  const { entity_id, entity_ref, final_entity } = await withCustomer<{
    entity_id: string;
    entity_ref: string;
    final_entity: string;
  }>(catalog, 'final_entities', 'final_entity');
  const write = async (text: string) => {
    await catalog('final_entities')
      .where({ entity_id })
      .update({ final_entity: text });
  };
  const entity = shown.parse(JSON.parse(final_entity));
  const relations = [
    ...entity.relations.filter(({ type }) => !isCustomer(type)),
    { type: 'hasOrderer', targetRef: NOT_THEIRS },
  ];
  await write(JSON.stringify({ ...entity, relations }));
  return {
    entity: entity_ref,
    added: [`${entity_ref} hasOrderer ${NOT_THEIRS}`],
    putBack: () => write(final_entity),
  };
}

/** The same to what our backend has computed of it, which tells both directions. */
export async function spoilComputed(db: Knex): Promise<Spoilt> {
  const { entity, relations } = await withCustomer<{
    entity: string;
    relations: string;
  }>(db, 'effective_relations', 'relations');
  const write = async (text: string) => {
    await db('effective_relations')
      .where({ entity })
      .update({ relations: text });
  };
  const computed = z
    .array(z.tuple([z.string(), z.string()]))
    .parse(JSON.parse(relations));
  const others = computed.filter(([type]) => !isCustomer(type));
  await write(JSON.stringify([...others, ['hasOrderer', NOT_THEIRS]]));
  return {
    entity,
    added: [
      `${entity} hasOrderer ${NOT_THEIRS}`,
      `${NOT_THEIRS} ordererOf ${entity}`,
    ],
    putBack: () => write(relations),
  };
}
