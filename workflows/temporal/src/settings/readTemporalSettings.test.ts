import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTemporalSettings } from './readTemporalSettings';

const nameOf = (setting: string) => `businessRelations.temporal.${setting}`;
const reading = (given: unknown, environment: Record<string, string> = {}) =>
  readTemporalSettings(given, { nameOf, environment });

describe('What is set about Temporal', () => {
  it('has names that two Backstages can share a namespace by', () => {
    expect(
      reading({
        address: 'temporal.example.com:7233',
        namespace: 'customers',
        taskQueue: 'bengt',
        idPrefix: 'bengt-',
        ui: 'https://temporal.example.com/',
      }),
    ).toMatchObject({
      connection: { address: 'temporal.example.com:7233' },
      namespace: 'customers',
      taskQueue: 'bengt',
      idPrefix: 'bengt-',
      ui: 'https://temporal.example.com',
    });
  });

  it('is what Temporal’s own variables say, where nothing else is set', () => {
    expect(
      reading(undefined, {
        TEMPORAL_ADDRESS: 'elsewhere:7233',
        TEMPORAL_NAMESPACE: 'theirs',
        TEMPORAL_API_KEY: 'key',
      }),
    ).toMatchObject({
      connection: { address: 'elsewhere:7233', apiKey: 'key' },
      namespace: 'theirs',
      taskQueue: 'business-relations',
      idPrefix: '',
    });
  });

  it('leaves certificate and key of the connection to Temporal’s profile, beside an address of its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    const file = join(folder, 'temporal.toml');
    writeFileSync(
      file,
      `[profile.work]
address = "cloud.example.com:7233"
namespace = "backstage.abc12"
api_key = "key"
[profile.work.tls]
server_name = "cloud.example.com"
`,
    );
    try {
      const environment = {
        TEMPORAL_CONFIG_FILE: file,
        TEMPORAL_PROFILE: 'work',
      };
      expect(reading({}, environment)).toMatchObject({
        connection: {
          address: 'cloud.example.com:7233',
          apiKey: 'key',
          tls: { serverNameOverride: 'cloud.example.com' },
        },
        namespace: 'backstage.abc12',
      });
      expect(
        reading({ address: 'proxy.example.com:7233' }, environment).connection,
      ).toMatchObject({ address: 'proxy.example.com:7233', apiKey: 'key' });
      expect(() =>
        reading({}, { ...environment, TEMPORAL_PROFILE: 'home' }),
      ).toThrow(/^Temporal's profile .* can't be read: .*home/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [{ address: 'https://temporal/' }, /\.address is not an address like/],
    [{ idPrefix: 'a b' }, /\.idPrefix may hold/],
    [{ ui: 'temporal' }, /\.ui is not an address like/],
    [{ taskQueue: '' }, /\.taskQueue is empty/],
    [{ adress: 'localhost:7233' }, /\.adress is no setting/],
    [{ encryptionKeys: 'secret' }, /\.encryptionKeys holds a key that is not/],
  ])('is refused with its key and a sentence: %j', (given, sentence) => {
    expect(() => reading(given)).toThrow(sentence);
    expect(() => reading(given)).toThrow(/^businessRelations\.temporal\./);
  });
});
