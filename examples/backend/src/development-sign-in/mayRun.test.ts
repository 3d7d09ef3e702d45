import { ConfigReader } from '@backstage/config';
import { reasonAgainst } from './mayRun';

const asked = { auth: { providers: { development: {} } } };
const settings = (listen?: object) =>
  new ConfigReader({ ...asked, backend: { listen } });

describe('signing in as anybody', () => {
  it.each(['127.0.0.1', '::1', 'localhost'])(
    'is possible in development for whoever sits at the machine (%s)',
    host => {
      expect(reasonAgainst(settings({ host }), 'development')).toBeUndefined();
    },
  );

  it('is not possible unless it was asked for', () => {
    const config = new ConfigReader({
      backend: { listen: { host: '127.0.0.1' } },
    });
    expect(reasonAgainst(config, 'development')).toMatch(
      /auth\.providers\.development/,
    );
  });

  it.each(['production', 'test', undefined])(
    'is not possible where NODE_ENV is %s',
    environment => {
      const config = settings({ host: '127.0.0.1' });
      expect(reasonAgainst(config, environment)).toMatch(/NODE_ENV/);
    },
  );

  it.each([undefined, {}, { host: '0.0.0.0' }, { host: '192.168.1.10' }])(
    'is not possible where others reach the backend (%j)',
    listen => {
      expect(reasonAgainst(settings(listen), 'development')).toMatch(
        /loopback/,
      );
    },
  );
});
