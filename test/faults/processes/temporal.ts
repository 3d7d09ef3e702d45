import { join } from 'node:path';
import { logOf, state } from './places';
import { answers } from './ports';
import { Program } from './Program';

/** Temporal's development server with its state in a file, as `npm start` starts it. */
export const temporalOn = (port: number, program: string): Program =>
  new Program({
    name: 'Temporal',
    command: program,
    args: [
      ['server', 'start-dev', '--headless'],
      ['--ip', '127.0.0.1', '--port', String(port)],
      ['--db-filename', join(state, 'temporal.db')],
      ['--sqlite-pragma', 'journal_mode=WAL'],
      ['--sqlite-pragma', 'synchronous=NORMAL'],
      ['--log-level', 'warn'],
      ['--search-attribute', 'caseKind=Keyword'],
      ['--search-attribute', 'caseStage=Keyword'],
    ].flat(),
    log: logOf('temporal'),
    isReady: () => answers(port),
  });
