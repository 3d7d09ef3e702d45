import { requirementShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Course, Walk } from './Course';
import { Crew, refs, Unit } from './Crew';

/** What a decision names, so that it is about what was read. */
async function contentHashOf(course: Course, crew: Crew, unit: Unit) {
  const { state } = await course.reads(crew.of(unit).customer);
  const requirement = requirementShape.parse(state);
  return 'matter' in requirement ? requirement.matter?.contentHash : undefined;
}

/** A requirement up to the moment in which its customer decides; undefined where it didn't get there. */
export async function liftedRequirement(
  crew: Crew,
  unit: Unit,
  walk: Walk,
): Promise<{ course: Course; contentHash: string } | undefined> {
  const { asker } = crew.of(unit);
  const manager = crew.accountManager;
  const { unit: ref, service } = refs(unit);
  const course = await Course.open(
    walk,
    asker,
    'requirement',
    {
      title: `Less to write (${walk.chance.next()})`,
      subject: service,
      result: 'Half of all comes in by phone',
      value: 'Saves four people',
      criteria: [{ text: 'It takes three minutes' }],
      submit: true,
    },
    [asker, manager],
  );
  const isLifted =
    course &&
    (await course.step(manager, 'classify', {
      class: 'change',
      customer: ref,
    })) &&
    (await course.step(manager, 'prepare', {
      alternatives: [
        {
          key: 'shared',
          title: 'Share what is there',
          oneOff: { amount: 300_000, currency: 'SEK' },
        },
      ],
      recommended: 'shared',
    })) &&
    (await course.step(manager, 'lift'));
  if (!isLifted) return undefined;
  const contentHash = await contentHashOf(course, crew, unit);
  return contentHash ? { course, contentHash } : undefined;
}

/** A requirement from asking to receiving, or to wherever its customer lets it go. */
export async function walkRequirement(
  crew: Crew,
  unit: Unit,
  walk: Walk,
): Promise<void> {
  const lifted = await liftedRequirement(crew, unit, walk);
  if (!lifted) return;
  const { course, contentHash } = lifted;
  const { customer, asker } = crew.of(unit);
  const manager = crew.accountManager;
  if (walk.chance.happens(0.2)) {
    await course.step(customer, 'reject', { contentHash, reason: 'Too dear' });
    return;
  }
  const approval = { contentHash, alternative: 'shared' };
  if (!(await course.step(customer, 'approve', approval))) return;
  // A second yes to the same is refused, and changes nothing.
  if (walk.chance.happens(0.2)) {
    await course.step(customer, 'approve', approval);
  }
  const isDelivered =
    (await course.step(manager, 'handOver', { reference: 'CH-17' })) &&
    (await course.step(manager, 'reportDelivery', { status: 'delivered' }));
  if (isDelivered) await course.step(asker, 'receive');
}
