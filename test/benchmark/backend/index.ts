/**
 * The backend that is measured: Backstage's own plugins that ours meets in real life, and ours, as in production. It
 * differs from the example in two things: whoever measures can be anybody, and a catalog of any size can be provided.
 *
 * @packageDocumentation
 */
import { createBackend } from '@backstage/backend-defaults';
import { anyoneSignsIn } from './anyoneSignsIn';
import { manyEntities } from './manyEntities';
import { everybodyMay } from './everybodyMay';

const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(anyoneSignsIn);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(everybodyMay);
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(manyEntities);
backend.add(
  import('@business-relations/backstage-plugin-business-relations-backend'),
);
if (!process.env.BENCHMARK_WITHOUT_MODULE) {
  backend.add(
    import('@business-relations/backstage-plugin-catalog-backend-module-business-relations'),
  );
}

backend.start();
