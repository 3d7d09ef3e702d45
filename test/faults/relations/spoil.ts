import { Knex } from 'knex';
import { z } from 'zod';

const shape = z.looseObject({
  relations: z.array(z.object({ type: z.string(), targetRef: z.string() })),
});

export type ShownRelations = z.output<typeof shape>['relations'];

/**
 * What anybody sees on some service that has a customer becomes something else, behind everybody's back: to see that it is
 * noticed. Answers which service, and what puts it back.
 */
export async function spoil(
  catalog: Knex,
  change: (relations: ShownRelations) => ShownRelations,
): Promise<{ entity: string; putBack(): Promise<void> }> {
  const row: { entity_id: string; entity_ref: string; final_entity: string } =
    await catalog('final_entities')
      .where('final_entity', 'like', '%"hasCustomer"%')
      .first();
  const write = async (text: string) => {
    await catalog('final_entities')
      .where({ entity_id: row.entity_id })
      .update({ final_entity: text });
  };
  const entity = shape.parse(JSON.parse(row.final_entity));
  await write(
    JSON.stringify({ ...entity, relations: change(entity.relations) }),
  );
  return { entity: row.entity_ref, putBack: () => write(row.final_entity) };
}
