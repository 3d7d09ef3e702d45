/**
 * `yarn dev`: the product for whoever works on it. Page, backend and worker run from source and reload on change.
 */
import { command } from './process/command.mjs';
import { serve } from './product/serve.mjs';

const PAGE_PORT = 3000;

/** As whoever reads it gave the command: on a bare machine there is no Yarn. */
const given = process.env.npm_config_user_agent?.startsWith('yarn/')
  ? 'yarn dev'
  : 'npm run dev --';

await command(() => serve(given, PAGE_PORT));
