import { commonCommands } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Member } from '../Member';
import { World } from './World';

/** Makes everything ready for an action, and says how somebody tries it. */
export type Attempt = (
  world: World,
) => Promise<(as: Member) => Promise<unknown>>;

export type Attempts = Record<string, Attempt>;

/** The same at any time: nothing has to be made ready. */
export const always =
  (tries: (as: Member) => Promise<unknown>): Attempt =>
  async () =>
    tries;

/** A command in a case that stands where the command belongs. */
export const inCase =
  (
    ready: (world: World) => Promise<string>,
    type: string,
    content: unknown = {},
  ): Attempt =>
  async world => {
    const id = await ready(world);
    return as => as.send(id, type, content);
  };

type CommonType = keyof typeof commonCommands;

const later = '2999-01-01T09:00:00.000Z';
const reason = 'It has to be';

/** The first task of a case, as its opener sees it. */
async function firstTask(world: World, id: string): Promise<string> {
  const { tasks } = await world.as('opener').reads(id);
  if (!tasks[0]) throw new Error('Nobody is asked anything');
  return tasks[0].key;
}

/** The commands that every case has, in one of a kind where a task is somebody's who could hand it on `to` another. */
export const commonIn = (
  kind: string,
  ready: (world: World) => Promise<string>,
  to: string,
): Attempts => {
  const aboutTask =
    (type: CommonType, content: object): Attempt =>
    async world => {
      const id = await ready(world);
      const task = await firstTask(world, id);
      return as => as.send(id, type, { task, ...content });
    };
  const attempts: Record<CommonType, Attempt> = {
    note: inCase(ready, 'note', { text: 'Seen' }),
    link: inCase(ready, 'link', { url: 'https://example.com', title: 'Here' }),
    watch: inCase(ready, 'watch'),
    unwatch: async world => {
      const id = await ready(world);
      return async as => {
        await as.send(id, 'watch');
        return as.send(id, 'unwatch');
      };
    },
    reassign: aboutTask('reassign', { to, reason }),
    withdraw: inCase(ready, 'withdraw', { reason }),
    pause: inCase(ready, 'pause', { until: later, reason }),
    continue: async world => {
      const id = await ready(world);
      await world.as('opener').does(id, 'pause', { until: later, reason });
      return as => as.send(id, 'continue');
    },
    escalate: aboutTask('escalate', { reason }),
    remind: aboutTask('remind', {}),
  };
  return Object.fromEntries(
    Object.entries(attempts).map(([type, attempt]) => [
      `${kind}: ${type}`,
      attempt,
    ]),
  );
};
