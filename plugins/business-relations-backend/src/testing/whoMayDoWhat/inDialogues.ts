import { theService } from '../business';
import { Attempts, commonIn, inCase } from './attempt';
import { World } from './World';

/** A talk that is planned: Karin's with the account manager. */
export async function aTalk(world: World): Promise<string> {
  const { line } = await world.as('opener').opens('dialogue', {
    topic: 'Fewer clicks',
    subject: theService('intake'),
    with: [world.refOf('account manager')],
    when: '2999-01-01T09:00:00.000Z',
  });
  return line.id;
}

/** It was held, and something is left to do. */
async function heldTalk(world: World): Promise<string> {
  const id = await aTalk(world);
  await world.as('opener').does(id, 'hold', { nextStep: 'Try it' });
  return id;
}

export const inDialogues: Attempts = {
  'dialogue: hold': inCase(aTalk, 'hold'),
  'dialogue: finish': inCase(heldTalk, 'finish'),
  'dialogue: turnInto': async world => {
    const id = await aTalk(world);
    const into = { kind: 'dialogue', case: await aTalk(world) };
    return as => as.send(id, 'turnInto', into);
  },
  ...commonIn('dialogue', aTalk, 'user:default/erik'),
};
