import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { logOf, state } from './places';
import { answers } from './ports';
import { Program } from './Program';

const FILE = 'temporal.db';

/** Its state as it is at one moment, taken while it goes on. */
export async function backUpTemporal(folder: string): Promise<void> {
  const database = new DatabaseSync(join(state, FILE), { readOnly: true });
  try {
    await backup(database, join(folder, FILE));
  } finally {
    database.close();
  }
}

/** Temporal's development server with its state in a file, as `npm start` starts it. */
export const temporalOn = (port: number, program: string): Program =>
  new Program({
    name: 'Temporal',
    command: program,
    args: [
      ['server', 'start-dev', '--headless'],
      ['--ip', '127.0.0.1', '--port', String(port)],
      ['--db-filename', join(state, FILE)],
      ['--sqlite-pragma', 'journal_mode=WAL'],
      ['--sqlite-pragma', 'synchronous=NORMAL'],
      ['--log-level', 'warn'],
      // Of so many events the server suggests a new run: usually of ten times as many, for which nobody here waits.
      ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=400'],
      ['--search-attribute', 'caseKind=Keyword'],
      ['--search-attribute', 'caseStage=Keyword'],
    ].flat(),
    log: logOf('temporal'),
    isReady: () => answers(port),
  });
