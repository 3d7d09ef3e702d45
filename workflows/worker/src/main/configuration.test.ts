import { configurationOf } from './configuration';

const told = {
  BUSINESS_RELATIONS_BACKEND_URL: 'https://backstage.example.org',
  BUSINESS_RELATIONS_WORKER_TOKEN: 'secret',
};

describe('The settings of the worker', () => {
  it('need no more than the backend and its token', () => {
    expect(configurationOf(told)).toMatchObject({
      backend: { url: 'https://backstage.example.org', token: 'secret' },
      temporal: { namespace: 'default', taskQueue: 'business-relations' },
      health: undefined,
      metrics: undefined,
      deployment: undefined,
    });
  });

  it('take the server as every program of Temporal does', () => {
    const { temporal } = configurationOf({
      ...told,
      TEMPORAL_ADDRESS: 'temporal.example.org:7233',
      TEMPORAL_NAMESPACE: 'backstage',
      TEMPORAL_API_KEY: 'key',
    });
    expect(temporal).toMatchObject({
      connection: { address: 'temporal.example.org:7233', apiKey: 'key' },
      namespace: 'backstage',
    });
  });

  it.each([
    [
      { BUSINESS_RELATIONS_BACKEND_URL: '' },
      /^Set BUSINESS_RELATIONS_BACKEND_URL to the address/,
    ],
    [
      { BUSINESS_RELATIONS_BACKEND_URL: 'backstage.example.org' },
      /“backstage.example.org”, which is no http or https address/,
    ],
    [
      { BUSINESS_RELATIONS_BACKEND_URL: 'https://example.org/api' },
      /leave out \/api/,
    ],
    [
      { TEMPORAL_CONFIG_FILE: '/nowhere/temporal.toml' },
      /^TEMPORAL_CONFIG_FILE is \/nowhere\/temporal.toml, where nothing is/,
    ],
    [
      { BUSINESS_RELATIONS_WORKER_TOKEN: undefined },
      /^Set BUSINESS_RELATIONS_WORKER_TOKEN to the worker's token/,
    ],
    [
      { TEMPORAL_ADDRESS: 'https://temporal.example.org' },
      /^TEMPORAL_ADDRESS is not an address like temporal.example.com:7233\.$/,
    ],
    [
      { BUSINESS_RELATIONS_ENCRYPTION_KEYS: 'a:c2hvcnQ=' },
      /^BUSINESS_RELATIONS_ENCRYPTION_KEYS holds the key “a” with 5 bytes/,
    ],
    [
      { BUSINESS_RELATIONS_HEALTH_PORT: 'eighty' },
      /“eighty”, which is no port/,
    ],
    [
      { BUSINESS_RELATIONS_METRICS_ADDRESS: 'localhost:9464' },
      /^BUSINESS_RELATIONS_METRICS_ADDRESS is “localhost:9464”, which is no address like/,
    ],
    [
      { BUSINESS_RELATIONS_METRICS_ADDRESS: '9464' },
      /^BUSINESS_RELATIONS_METRICS_ADDRESS is “9464”, which is no address like/,
    ],
    [
      { BUSINESS_RELATIONS_DEPLOYMENT: 'our workers' },
      /^BUSINESS_RELATIONS_DEPLOYMENT is “our workers”, which is no name like/,
    ],
  ])('that are wrong are told in a sentence: %j', (wrong, sentence) => {
    expect(() => configurationOf({ ...told, ...wrong })).toThrow(sentence);
  });
});
