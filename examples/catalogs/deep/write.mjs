/**
 * Writes a region with 3,000 entities of the catalog, and the table of its budget.
 *
 *     node examples/catalogs/deep/write.mjs [FOLDER]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { organisation } from './organisation.mjs';
import { table } from './table.mjs';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = resolve(
  process.argv[2] ?? join(repository, '.local/catalogs/deep'),
);
mkdirSync(folder, { recursive: true });

const { units, files } = organisation();
const targets = Object.keys(files).map(name => `./${name}.yaml`);
const location = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Location',
  metadata: { name: 'norrmark' },
  spec: { targets },
};
// Every JSON document is a YAML document.
const write = (name, documents) =>
  writeFileSync(
    join(folder, name),
    `${documents.map(each => JSON.stringify(each)).join('\n---\n')}\n`,
  );
write('all.yaml', [location]);
for (const [name, entities] of Object.entries(files)) {
  write(`${name}.yaml`, entities);
}
writeFileSync(join(folder, 'budget-2026.csv'), table(units));

const shown = relative(process.cwd(), folder) || '.';
const count = Object.values(files).flat().length;
console.log(
  `${count} entities and the budget of ${units.length} units in ${shown}`,
);
