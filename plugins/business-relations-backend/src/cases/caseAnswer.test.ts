import { caseRules } from '@business-relations/rules';
import { theService } from '../testing/business';
import { Product } from '../testing/Product';
import { caseAnswer } from './caseAnswer';
import { caseRowById } from './database/caseById';
import { Kinds } from './kinds';

/** Karin's dialogue, whose topic were hers alone. */
const kinds: Kinds = {
  dialogue: {
    ...caseRules.dialogue,
    shownTo: ({ state }, reader) =>
      reader === 'user:default/karin'
        ? state
        : { ...Object(state), topic: undefined },
  },
};

describe('The answer about a case', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start('SQLITE_3');
  });
  afterAll(() => product.stop());

  it('holds of its state what is for this reader', async () => {
    const opened = await product.as('karin').opens('dialogue', {
      topic: 'Claims from a phone',
      subject: theService('intake'),
      when: '2999-01-01T09:00:00.000Z',
    });
    const row = await caseRowById(product.db, opened.line.id);
    if (!row) throw new Error('It was not written');
    const read = async (person: string) => {
      const { state } = await caseAnswer(
        {
          db: product.db,
          kinds,
          roles: {
            relationsFor: async () => ({
              day: '2026-11-28',
              units: [],
              askerUnits: [],
              assignments: [],
              present: [],
              rates: [],
              approvedThisYear: {},
            }),
          },
          clock: async () => '2026-11-28T12:00:00.000Z',
          engine: { runOf: workflowId => ({ workflowId }) },
          namesOf: async () => ({}),
        },
        row,
        { person, operates: false },
      );
      return state;
    };
    expect(await read('user:default/karin')).toMatchObject({
      topic: 'Claims from a phone',
    });
    expect(await read('user:default/erik')).not.toMatchObject({
      topic: 'Claims from a phone',
    });
  });
});
