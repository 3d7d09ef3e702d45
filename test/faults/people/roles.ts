import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Crew, refs, Unit } from './Crew';
import { Told } from './Person';

/** Ends whatever makes somebody a unit's customer. */
export async function endCustomer(crew: Crew, unit: Unit): Promise<Told> {
  const { accountManager } = crew;
  const { items } = await accountManager.asksOnce(client =>
    client(routes.assignments, {
      query: { unit: refs(unit).unit, role: 'customer', status: 'accepted' },
    }),
  );
  const [assignment] = items;
  if (!assignment) throw new Error(`${unit} has no customer`);
  return accountManager.opens('role', {
    ask: 'end',
    assignment: assignment.id,
    reason: 'Somebody else takes over',
  });
}
