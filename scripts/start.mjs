/**
 * `npm start`: everything that is needed, then the product on one address, until Ctrl-C.
 */
import { command } from './process/command.mjs';
import { serve } from './product/serve.mjs';

await command(() => serve('npm start --'));
