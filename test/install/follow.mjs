import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, isSeq, parse, parseDocument } from 'yaml';
import { patched } from '../../scripts/install/patch.mjs';
import { run } from '../../scripts/process/programs.mjs';

/** Brings what is told into what is there: mappings into mappings, entries of lists after those that are there. */
function merge(document, told, path = []) {
  for (const [key, value] of Object.entries(told)) {
    const here = [...path, key];
    const there = document.getIn(here, true);
    if (Array.isArray(value) && isSeq(there)) {
      const known = there.toJSON().map(each => JSON.stringify(each));
      for (const each of value) {
        if (!known.includes(JSON.stringify(each))) document.addIn(here, each);
      }
    } else if (value && typeof value === 'object' && isMap(there)) {
      merge(document, value, here);
    } else {
      document.setIn(here, value);
    }
  }
}

async function addYaml(path, text) {
  const there = await readFile(path, 'utf8').catch(() => '');
  const document = parseDocument(there);
  // A file with nothing but a comment holds no mapping yet.
  if (!isMap(document.contents)) document.contents = document.createNode({});
  merge(document, parse(text));
  await writeFile(path, document.toString());
}

const addDiff = async (path, text) =>
  writeFile(path, patched(await readFile(path, 'utf8'), text));

const write = (path, text) => writeFile(path, `${text}\n`);

const addLines = async (path, text) => {
  const there = await readFile(path, 'utf8').catch(() => '');
  await writeFile(path, `${there}${text}\n`);
};

/** A file of an app's own people (`tsx`) that a document shows as a whole comes new. */
const files = { yaml: addYaml, diff: addDiff, ini: addLines, tsx: write };

/** Others are for people, who know where in their own files such lines belong. */
export const canFollow = ({ language }) =>
  language === 'sh' || Object.hasOwn(files, language);

/**
 * Does what a block of the document says.
 *
 * @param {{language: string, title: string, text: string}} block
 * @param {{folder: string, env: Record<string, string>, log: string}} where
 */
export async function follow(block, { folder, env, log }) {
  const { language, title, text } = block;
  if (language === 'sh') {
    await run(log, 'bash', ['-euc', text], { cwd: folder, env, append: true });
    return;
  }
  const path = join(folder, title);
  await mkdir(dirname(path), { recursive: true });
  await files[language](path, text);
}
