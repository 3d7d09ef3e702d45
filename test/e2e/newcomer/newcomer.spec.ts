import { expect, test } from '@playwright/test';
import { haveItDecided } from './deciding';
import { accept, nameTheFirst } from './naming';
import { organisation, whoOrders } from './organisations';
import { ourRelationsOf, readerOf, withoutOurs } from './reader';

test('a newcomer names the first people of a catalog without any, and a requirement gets decided', async ({
  browser,
  request,
}) => {
  test.setTimeout(150_000);
  const of = organisation();
  const reader = await readerOf(request);
  const named = async (ref: string) => {
    const [kind, name] = ref.split(':default/');
    return (await reader.entities()).find(
      entity =>
        entity.kind.toLowerCase() === kind && entity.metadata.name === name,
    );
  };
  const relationsOf = async (ref: string) => {
    const entity = await named(ref);
    return entity ? ourRelationsOf(entity) : [];
  };

  await test.step('what the catalog cannot read is a finding, and all else is there', async () => {
    await expect
      .poll(async () => (await named(of.service.ref))?.relations ?? [])
      .not.toEqual([]);
    await expect
      .poll(() => reader.findings())
      .toContainEqual(
        expect.objectContaining({ kind: 'entityError', entity: of.broken }),
      );
  });
  const before = await reader.entities();
  expect(before.flatMap(ourRelationsOf)).toEqual([]);

  await nameTheFirst(browser, of);
  expect(await relationsOf(of.service.ref)).toEqual([]);
  for (const person of [of.customer, whoOrders(of), of.accountManager]) {
    await accept(browser, person);
  }
  await expect
    .poll(async () => new Set(await relationsOf(of.service.ref)))
    .toEqual(new Set(['hasAccountManager', 'hasCustomer', 'hasOrderer']));

  await haveItDecided(browser, of);
  expect(withoutOurs(await reader.entities())).toEqual(withoutOurs(before));
});
