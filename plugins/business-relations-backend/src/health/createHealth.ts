import { HttpRouterService } from '@backstage/backend-plugin-api';
import PromiseRouter from 'express-promise-router';
import { Health } from './Health';

/**
 * `/health/live`: this process answers; restart it where it doesn't. `/health/ready` and `/health`: send it requests, or
 * don't; with what is degraded. Open to whoever asks, as probes have no token: it says no more than states and figures.
 */
export function serveHealth(httpRouter: HttpRouterService, health: Health) {
  const router = PromiseRouter();
  router.get('/health/live', (_, response) => {
    response.json({ live: true });
  });
  router.get(['/health', '/health/ready'], async (_, response) => {
    const answer = await health.look();
    response.status(answer.ready ? 200 : 503).json(answer);
  });
  httpRouter.use(router);
  httpRouter.addAuthPolicy({ path: '/health', allow: 'unauthenticated' });
}
