import { ConfigReader } from '@backstage/config';
import { readEngineSettings } from './settings';

const reading = (temporal: object) =>
  readEngineSettings(new ConfigReader({ businessRelations: { temporal } }));

describe('where the engine is', () => {
  const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = process.env;
  afterEach(() => {
    for (const [name, value] of Object.entries({
      TEMPORAL_ADDRESS,
      TEMPORAL_NAMESPACE,
    })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('stands in the configuration, with names that two Backstages can share a server by', () => {
    expect(
      reading({
        address: 'temporal.example.com:7233',
        namespace: 'customers',
        taskQueue: 'bengt',
        idPrefix: 'bengt-',
        ui: 'https://temporal.example.com/',
      }),
    ).toEqual({
      connection: { address: 'temporal.example.com:7233' },
      namespace: 'customers',
      taskQueue: 'bengt',
      idPrefix: 'bengt-',
      ui: 'https://temporal.example.com',
    });
  });

  it('is what Temporal’s own variables say, where the configuration names no address', () => {
    process.env.TEMPORAL_ADDRESS = 'elsewhere:7233';
    process.env.TEMPORAL_NAMESPACE = 'theirs';
    expect(reading({})).toMatchObject({
      connection: { address: 'elsewhere:7233' },
      namespace: 'theirs',
      taskQueue: 'business-relations',
      idPrefix: '',
    });
  });

  it.each([
    [
      { address: 'https://temporal/' },
      /^businessRelations\.temporal\.address is not an address like/,
    ],
    [
      { address: 'localhost:7233', idPrefix: 'a b' },
      /^businessRelations\.temporal\.idPrefix may hold/,
    ],
    [
      { ui: 'temporal' },
      /^businessRelations\.temporal\.ui is not an address like/,
    ],
  ])('is refused with its key and a sentence: %j', (temporal, sentence) => {
    expect(() => reading(temporal)).toThrow(sentence);
  });
});
