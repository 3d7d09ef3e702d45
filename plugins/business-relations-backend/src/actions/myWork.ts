import {
  routes,
  WorkItem,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ActionDeps, pagesOf, Person } from './action';
import { forPerson } from './forPerson';

const titleOf = (
  { description: { title, titleMessage } }: WorkItem['case'],
  { say }: Person,
) => (titleMessage ? say(titleMessage) : title);

/** What is asked of the caller by when, and what they wait for. */
export function registerMyWork(deps: ActionDeps): void {
  const lineOf = async (
    { case: of, task, dueAt, since }: WorkItem,
    person: Person,
  ) => ({
    case: of.id,
    kind: of.kind,
    title: await titleOf(of, person),
    what: await person.say(task.what),
    since,
    ...(dueAt && { dueAt }),
    page: pagesOf(deps.appUrl, of.id).answer,
  });

  deps.registry.register({
    name: 'my-work',
    title: 'My work in business relations',
    description: `Lists what is asked of the caller in cases about customers, orderers and requirements ("asked", with the
moment by when, and the page where it is answered), and what others are asked in cases of the caller ("waiting").`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => z.object({}),
      output: z => {
        const line = z.object({
          case: z.string(),
          kind: z.string(),
          title: z.string(),
          what: z.string(),
          since: z.string(),
          dueAt: z.string().optional(),
          page: z.string(),
        });
        return z.object({ asked: z.array(line), waiting: z.array(line) });
      },
    },
    action: ({ credentials }) =>
      forPerson(deps, credentials, async person => {
        const { asked, waiting } = await deps.call(
          routes.myWork,
          { query: {} },
          person.caller,
        );
        const linesOf = (items: WorkItem[]) =>
          Promise.all(items.map(item => lineOf(item, person)));
        return {
          output: {
            asked: await linesOf(asked),
            waiting: await linesOf(waiting),
          },
        };
      }),
  });
}
