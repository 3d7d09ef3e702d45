import { Course, Walk } from './Course';
import { Crew, refs, Unit } from './Crew';
import { Person } from './Person';

const AT_ONCE = 8;

/** Requirements that wait for their class, with a deadline: as many as are wanted. */
export async function openCases(
  crew: Crew,
  unit: Unit,
  walk: Walk,
  count: number,
): Promise<string[]> {
  const { asker, customer } = crew.of(unit);
  const queue = Array.from({ length: count }, (_, nth) => nth).values();
  const ids: string[] = [];
  const open = async () => {
    for (const nth of queue) {
      const opening = {
        title: `One of many (${nth})`,
        subject: refs(unit).service,
        result: 'Half of all comes in by phone',
        criteria: [{ text: 'It takes three minutes' }],
        submit: true,
      };
      const course = await Course.open(walk, asker, 'requirement', opening, [
        asker,
        customer,
      ]);
      if (course) ids.push(course.id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  return ids;
}

/** Somebody writes in each, and is heard. */
export async function writeInEach(
  by: Person,
  ids: string[],
  text: string,
): Promise<string[]> {
  const queue = ids.values();
  const unheard: string[] = [];
  const write = async () => {
    for (const id of queue) {
      const told = await by.sends(id, 'note', { text });
      const isHeard =
        told.answer === 'carried-out' ||
        (told.answer === 'recorded' &&
          (await by.learns(told.command)) === 'carried-out');
      if (!isHeard) unheard.push(id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
  return unheard;
}
