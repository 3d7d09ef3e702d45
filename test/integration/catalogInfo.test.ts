import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  declaredRoleShape,
  offeringShape,
} from '@business-relations/sample-organisation';
import { readCatalog } from './readCatalog';

const root = path.resolve(__dirname, '../..');

/** The names of the packages in a folder of the workspace; a folder without package.json is none. */
const packagesIn = async (folder: string) => {
  const files = (await readdir(path.join(root, folder)))
    .map(name => path.join(root, folder, name, 'package.json'))
    .filter(existsSync);
  return Promise.all(
    files.map(
      async file =>
        z
          .looseObject({ name: z.string() })
          .parse(JSON.parse(await readFile(file, 'utf8'))).name,
    ),
  );
};

describe('what this repository puts in a catalog', () => {
  it('is accepted by the catalog, with a component for each published package', async () => {
    const entities = await readCatalog(
      path.join(root, 'catalog-info/all.yaml'),
    );
    const components = entities.filter(({ kind }) => kind === 'Component');
    expect(components.map(({ metadata }) => metadata.title).sort()).toEqual(
      [
        ...(await packagesIn('plugins')),
        ...(await packagesIn('workflows')),
      ].sort(),
    );
  });

  it('shows declared roles and offerings in a form that the catalog takes', async () => {
    const entities = await readCatalog(
      path.join(root, 'catalog-info/examples/declared-roles.yaml'),
    );
    const customers = entities.flatMap(({ spec }) =>
      z.array(declaredRoleShape).parse(spec?.customers),
    );
    expect(customers).toHaveLength(3);
    expect(offeringShape.parse(entities[1].spec?.offering)).toHaveLength(2);
  });
});
