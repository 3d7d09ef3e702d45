import {
  Assignment,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Crew, refs, Unit } from './Crew';
import { caseOf, Person } from './Person';

/** What makes somebody this in a unit, now; whoever it is, where nobody is named. */
async function heldIn(
  { accountManager }: Crew,
  unit: Unit,
  role: Role,
  holder?: Person,
): Promise<Pick<Assignment, 'id'>> {
  const { items } = await accountManager.calls(client =>
    client(routes.assignments, {
      query: { unit: refs(unit).unit, role, status: 'accepted' },
    }),
  );
  const assignment = items.find(
    each => holder === undefined || each.holder === holder.ref,
  );
  if (!assignment) throw new Error(`${unit} has no such ${role}`);
  return assignment;
}

/** Ends whatever makes somebody, or this one, this in a unit: the account manager does, or somebody else who may. */
export async function endRole(
  crew: Crew,
  unit: Unit,
  role: Role,
  by: Person = crew.accountManager,
  holder?: Person,
): Promise<void> {
  const { id } = await heldIn(crew, unit, role, holder);
  const told = await by.opens('role', {
    ask: 'end',
    assignment: id,
    reason: 'Somebody else takes over',
  });
  await by.isDone(told);
}

/** Somebody else holds it from now on, and with it what is decided on. */
export async function handOver(
  crew: Crew,
  unit: Unit,
  role: Role,
  successor: Person,
): Promise<void> {
  const { id } = await heldIn(crew, unit, role);
  const { customer } = crew.of(unit);
  const told = await customer.opens('role', {
    ask: 'handOver',
    assignment: id,
    successor: successor.ref,
  });
  await customer.isDone(told);
  await successor.isDone(await successor.sends(caseOf(told), 'accept'));
}
