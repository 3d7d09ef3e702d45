import { people, tokenOf } from './people.mjs';

/** What is there, by the kinds of reference that calls name it by: see `hooks.py`. */
export async function known(address) {
  const token = await tokenOf(address, people[0]);
  const read = async path => {
    const answer = await fetch(`${address}/api/business-relations${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const refsOf = async of =>
    (await read(`/entities?of=${of}&limit=50`)).items.map(({ ref }) => ref);
  const { items: cases } = await read('/cases?limit=100');
  return {
    cases: cases.map(({ id }) => id),
    services: await refsOf('service'),
    units: await refsOf('unit'),
    people: await refsOf('person'),
  };
}
