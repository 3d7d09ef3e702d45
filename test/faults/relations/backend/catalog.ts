/**
 * Backstage's catalog with our module, and nothing else of ours: our backend runs in other processes, so that either can
 * be away without the other.
 *
 * @packageDocumentation
 */
import { createBackend } from '@backstage/backend-defaults';
import { business } from './business';

const backend = createBackend();

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(business);
backend.add(
  import('@business-relations/backstage-plugin-catalog-backend-module-business-relations'),
);

backend.start();
