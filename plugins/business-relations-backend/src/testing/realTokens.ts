import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  AuthService,
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Router } from 'express';

const { privateKey, publicKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
});
const keyId = randomUUID();

const encoded = (part: object) =>
  Buffer.from(JSON.stringify(part)).toString('base64url');

/** A user's token as the auth backend signs it; `seconds` below zero makes one that is over. */
function userToken(ref: string, seconds: number): string {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'ES256', kid: keyId, typ: 'vnd.backstage.user' };
  const payload = {
    iss: 'http://localhost/api/auth',
    aud: 'backstage',
    sub: ref,
    iat: now + Math.min(0, seconds) - 60,
    exp: now + seconds,
  };
  const signed = `${encoded(header)}.${encoded(payload)}`;
  const signature = sign('sha256', Buffer.from(signed), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${signed}.${signature.toString('base64url')}`;
}

/** What `backend.auth.externalAccess` of an installation knows the worker by. */
const workerToken = randomUUID();

/**
 * Backstage's own way to check tokens, where tests otherwise have one that takes everybody at their word: only with it
 * a token can be expired, forged, or made for another plugin.
 */
export class RealTokens {
  private readonly services = new Map<string, AuthService>();

  /** What is added to a test backend. */
  readonly features: BackendFeature[] = [
    authServiceFactory,
    httpAuthServiceFactory,
    mockServices.rootConfig.factory({
      data: {
        permission: { enabled: true },
        backend: {
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: {
                  token: workerToken,
                  subject: 'external:business-relations-worker',
                },
                accessRestrictions: [{ plugin: 'business-relations' }],
              },
            ],
          },
        },
      },
    }),
    // Tells the key by which users' tokens are checked, as the auth backend does.
    createBackendPlugin({
      pluginId: 'auth',
      register: env =>
        env.registerInit({
          deps: { http: coreServices.httpRouter },
          init: async ({ http }) => {
            const jwk = publicKey.export({ format: 'jwk' });
            const router = Router();
            router.get('/.well-known/jwks.json', (_, response) => {
              response.json({ keys: [{ ...jwk, kid: keyId, alg: 'ES256' }] });
            });
            http.addAuthPolicy({
              path: '/.well-known/jwks.json',
              allow: 'unauthenticated',
            });
            http.use(router);
          },
        }),
    }),
    this.pluginThatCalls('catalog'),
    this.pluginThatCalls('search'),
    this.pluginThatCalls('scaffolder'),
  ];

  private pluginThatCalls(pluginId: string): BackendFeature {
    return createBackendPlugin({
      pluginId,
      register: env =>
        env.registerInit({
          deps: { auth: coreServices.auth, http: coreServices.httpRouter },
          init: async ({ auth }) => {
            this.services.set(pluginId, auth);
          },
        }),
    });
  }

  ofPerson = (ref: string) => userToken(ref, 3600);
  expired = (ref: string) => userToken(ref, -60);
  ofWorker = () => workerToken;

  async ofPlugin(pluginId: string): Promise<string> {
    const auth = this.services.get(pluginId);
    if (!auth) throw new Error(`No plugin ${pluginId} was started`);
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'business-relations',
    });
    return token;
  }
}
