/** The worker, as it runs from source: `bin/business-relations-worker` is the same of the packed package. */
import { start } from './start';

start();
