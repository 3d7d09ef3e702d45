import type { Config } from '@backstage/config';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * Whether anybody may sign in as anybody: only where a developer has asked for it, and only for whoever sits at the
 * same machine. Answers the first thing that speaks against it, or undefined.
 */
export const reasonAgainst = (
  config: Config,
  environment: string | undefined,
): string | undefined => {
  if (!config.has('auth.providers.development')) {
    return 'auth.providers.development is not set';
  }
  if (environment !== 'development') {
    return `NODE_ENV is ${environment ?? 'not set'}, not development`;
  }
  const host = config.getOptionalString('backend.listen.host');
  if (!host || !LOOPBACK.includes(host)) {
    return `the backend listens on ${host ?? 'every address'}, not on loopback (backend.listen.host)`;
  }
  return undefined;
};
