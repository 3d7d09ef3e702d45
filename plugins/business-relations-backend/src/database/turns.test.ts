import { databases } from '../testing/databases';
import { turns } from './turns';

/** What was asked and what was answered, as it happened, of two that take a while. */
async function followed(inTurn: ReturnType<typeof turns>) {
  const happened: string[] = [];
  const one = (name: string) => async () => {
    happened.push(`${name} asked`);
    await new Promise(resolve => setTimeout(resolve, 5));
    happened.push(`${name} answered`);
  };
  await Promise.all([inTurn(one('first')), inTurn(one('second'))]);
  return happened;
}

describe.each(databases.eachSupportedId())(
  'statements that don’t wait for each other, on %s',
  id => {
    it('go out together, and in a transaction one after the other', async () => {
      const db = await databases.init(id);
      expect(await followed(turns(db))).toEqual([
        'first asked',
        'second asked',
        'first answered',
        'second answered',
      ]);
      await db.transaction(async trx => {
        expect(await followed(turns(trx))).toEqual([
          'first asked',
          'first answered',
          'second asked',
          'second answered',
        ]);
      });
    });

    it('aren’t asked any more in a transaction in which one has failed', async () => {
      const db = await databases.init(id);
      const second = jest.fn(async () => 'answered');
      await expect(
        db.transaction(trx => {
          const inTurn = turns(trx);
          return Promise.all([
            inTurn(async () => {
              throw new Error('broken');
            }),
            inTurn(second),
          ]);
        }),
      ).rejects.toThrow('broken');
      expect(second).not.toHaveBeenCalled();
    });
  },
);
