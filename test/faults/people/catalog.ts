import { z } from 'zod';
import { Crew, refs, Unit } from './Crew';

const entityShape = z.object({
  relations: z.array(z.object({ type: z.string(), targetRef: z.string() })),
});

const ours = /^has(Customer|Orderer|AccountManager)$/;

/** Who is what to a unit's service, as the catalog says it: `hasCustomer group:default/claims`. */
export async function relationsIn(crew: Crew, unit: Unit): Promise<string[]> {
  const [address] = crew.addresses;
  const name = refs(unit).service.split('/')[1];
  const { relations } = await crew.accountManager.fetches(
    `${address}/api/catalog/entities/by-name/component/default/${name}`,
    entityShape,
  );
  return relations
    .filter(({ type }) => ours.test(type))
    .map(({ type, targetRef }) => `${type} ${targetRef}`)
    .sort();
}
