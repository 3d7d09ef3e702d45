/**
 * Our backend alone.
 *
 * @packageDocumentation
 */
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-events-backend'));
backend.add(
  import('@business-relations/backstage-plugin-business-relations-backend'),
);

backend.start();
