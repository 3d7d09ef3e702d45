import { appendFile, readFile } from 'node:fs/promises';

/** What has been done in an app already, a line each: one that is kept goes on from there. */
export const progressIn = path => {
  const has = async what =>
    (await readFile(path, 'utf8').catch(() => '')).split('\n').includes(what);
  return {
    has,
    once: async (what, work) => {
      if (await has(what)) return;
      await work();
      await appendFile(path, `${what}\n`);
    },
  };
};
