/**
 * `yarn dev`: the product for whoever works on it. Page, backend and worker run from source and reload on change.
 */
import { command } from './process/command.mjs';
import { serve } from './product/serve.mjs';

const PAGE_PORT = 3000;

await command(() => serve('yarn dev', PAGE_PORT));
