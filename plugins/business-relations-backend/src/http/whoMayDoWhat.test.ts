import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  kinds,
  RefusedError,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Member } from '../testing/Member';
import { actions } from '../testing/whoMayDoWhat/actions';
import { attempts } from '../testing/whoMayDoWhat/attempts';
import { readTable } from '../testing/whoMayDoWhat/table';
import { CallerName, callers, World } from '../testing/whoMayDoWhat/World';

const table = readTable(
  readFileSync(join(__dirname, '../../../../docs/who-may-do-what.md'), 'utf8'),
);

/** `yes`, or the status and code of the refusal. */
async function answerTo(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'yes';
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return `${error.status} ${error.code}`;
  }
}

describe('Who may do what', () => {
  let world: World;
  let asking: Map<CallerName, Member>;
  beforeAll(async () => {
    world = await World.start();
    asking = new Map(
      await Promise.all(
        callers.map(async (name): Promise<[CallerName, Member]> => [
          name,
          await world.caller(name),
        ]),
      ),
    );
  });
  afterAll(() => world.stop());

  /** What each of them is answered; made ready anew after whoever could do it. */
  async function triedByAll(action: string) {
    const attempt = attempts[action];
    if (!attempt) {
      throw new Error(`Say in testing/whoMayDoWhat how “${action}” is tried`);
    }
    const answers: [string, string][] = [];
    let tries: Awaited<ReturnType<typeof attempt>> | undefined;
    for (const [name, member] of asking) {
      tries ??= await attempt(world);
      const answer = await answerTo(tries(member));
      if (answer === 'yes') tries = undefined;
      answers.push([name, answer]);
    }
    return Object.fromEntries(answers);
  }

  it.each(actions)('%s', async action => {
    expect(await triedByAll(action)).toEqual(table[action]);
  });

  it('is said of every action that there is, and of no other', () => {
    expect(Object.keys(table).sort()).toEqual([...actions].sort());
    expect(Object.keys(attempts).sort()).toEqual([...actions].sort());
  });

  it('says that there is no complaint yet, and so nobody complained about', () => {
    expect(Object.keys(kinds)).not.toContain('complaint');
  });
});
