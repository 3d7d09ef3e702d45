import { Course, Walk } from './Course';
import { Crew, refs, Unit } from './Crew';

/** Somebody is asked to be an orderer, and says yes or no. */
export async function walkRole(
  crew: Crew,
  unit: Unit,
  walk: Walk,
): Promise<void> {
  const { asker, customer, colleague } = crew.of(unit);
  const holder = walk.chance.oneOf([asker, colleague]);
  const { unit: ref, service } = refs(unit);
  const course = await Course.open(
    walk,
    customer,
    'role',
    {
      ask: 'accept',
      role: 'orderer',
      holder: holder.ref,
      unit: ref,
      scope: { entities: [service] },
      inAddition: true,
      mandate: { services: 'all', from: '2026-01-01' },
    },
    [customer, holder],
  );
  if (!course) return;
  if (walk.chance.happens(0.3)) {
    await course.step(holder, 'decline', { reason: 'I have no time' });
  } else {
    await course.step(holder, 'accept');
  }
}
