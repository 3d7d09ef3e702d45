import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * Writes every package's declarations. One program for all: TypeScript orders the members of a union by where it met
 * them first, so the API reports of a smaller program list some of them otherwise (seen on 28 November 2026: `npm run
 * api-reports` brought nothing up to date and `npm test` refused the reports).
 */
export const declarations = ['tsc', '--incremental', 'false'];

/**
 * Done before they are written: TypeScript leaves those of files that are gone, and where `requirement.ts` has become a folder
 * of that name, everybody who imports it is led to the old one.
 */
export const forgetDeclarations = (folder = root) =>
  rm(join(folder, 'dist-types'), { recursive: true, force: true });

/**
 * The commands of the repository that need no more than the set-up: program among the installed packages, then its
 * arguments. `npm run NAME -- MORE` adds more.
 */
export const commands = {
  build: ['backstage-cli', 'repo', 'build', '--all'],
  clean: ['backstage-cli', 'repo', 'clean'],
  format: ['prettier', '--write', '.'],
  lint: ['backstage-cli', 'repo', 'lint', '--max-warnings', '0'],
  types: ['tsc', '--noEmit'],
  'api-reports': [
    'backstage-repo-tools',
    'api-reports',
    ['--include', 'plugins/*,workflows/*'],
    // What an entry exports is public, also without a tag that says so; the other two are left out by Backstage itself.
    [
      '--omit-messages',
      'ae-missing-release-tag,ae-undocumented,ae-wrong-input-file-type',
    ],
    // Its entries beside the main one speak in types that the main one exports: their warnings say that, and stand in the report.
    ['--allow-warnings', 'plugins/business-relations-common'],
  ].flat(),
};

/** What a command needs to have run just before it. */
export const before = { 'api-reports': declarations, build: declarations };
