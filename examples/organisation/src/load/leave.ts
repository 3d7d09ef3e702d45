import { CatalogClient } from '@backstage/catalog-client';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { writeFile } from 'node:fs/promises';
import { SignedIn } from './SignedIn';

/** They have accepted what they were asked, and leave: nothing is in the file any more, and the catalog reads it again. */
export async function leave(
  file: string,
  leavers: readonly EntityRef[],
  asWhom: EntityRef,
  people: SignedIn,
): Promise<void> {
  await writeFile(file, '# Everybody who was here has left.\n');
  const catalog = new CatalogClient({
    discoveryApi: { getBaseUrl: async id => `${people.address}/api/${id}` },
  });
  const token = await people.tokenOf(asWhom);
  for (const leaver of leavers) await catalog.refreshEntity(leaver, { token });
}
