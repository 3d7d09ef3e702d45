import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { SampleGoals } from '../shapes';
import { SignedIn } from './SignedIn';

/** Writes the goals of a customer, as whoever may, where nobody has written any yet. */
export async function setGoals(
  { by, unit, goals }: SampleGoals,
  people: Pick<SignedIn, 'as'>,
): Promise<void> {
  const client = people.as(by);
  const { revision } = await client(routes.goals, { query: { unit } });
  if (revision > 0) return;
  await client(routes.writeGoals, { body: { unit, revision, goals } });
}
