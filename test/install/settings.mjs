import { readFile } from 'node:fs/promises';
import { Failure } from '../../scripts/failure.mjs';
import { run } from '../../scripts/process/programs.mjs';
import { appEnvironment } from './freshApp.mjs';

/** Everything else of our settings is for the backend alone. */
const FOR_BROWSERS = ['serviceTypes', 'currency'];

/** Variables of the environment that settings name needn't be set for either. */
const backstage = (folder, name, command, ...more) =>
  run(
    `install-${name}-${command.replace(':', '-')}`,
    'yarn',
    ['backstage-cli', command, '--lax', ...more],
    { cwd: folder, env: appEnvironment() },
  );

/** Our settings as a browser gets them from this app. */
async function settingsForBrowsers(folder, name) {
  const { log } = await backstage(
    ...[folder, name, 'config:print'],
    ...['--frontend', '--format', 'json'],
  );
  const text = await readFile(log, 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'))).businessRelations ?? {};
}

/**
 * Fails where a setting of the documents is not what its `config.d.ts` says, and where a browser gets more than is for it.
 *
 * @returns the names of our settings that a browser gets
 */
export async function checkSettings(folder, name) {
  await backstage(folder, name, 'config:check');
  const seen = Object.keys(await settingsForBrowsers(folder, name));
  const isMeant = FOR_BROWSERS.every(key => seen.includes(key));
  if (!isMeant || seen.length !== FOR_BROWSERS.length) {
    throw new Failure(
      `A browser gets of our settings: ${seen.join(', ') || 'none'}. These are meant: ${FOR_BROWSERS.join(', ')}.`,
    );
  }
  return seen;
}
