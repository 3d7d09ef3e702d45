import {
  questions,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ActionDeps } from './action';
import { forPerson } from './forPerson';

/** Who decides what about a service, and because of what. */
export const registerWhoDecides = (deps: ActionDeps): void =>
  deps.registry.register({
    name: 'who-decides',
    title: 'Who decides about a service',
    description: `Says who prepares and who decides a question about a service, system or domain of the catalog, up to
which amount, and because of what. Reasons are sentences; people and units are references, whose names are in "names".
Without an amount the answer comes in bands: the first ends at "upTo", the last has no end. The answer is for the caller:
an order is decided by the orderer nearest to whoever asks.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entity: z
            .string()
            .describe(
              'Reference of the service, system or domain, as component:default/archive',
            ),
          question: z
            .enum(questions)
            .default('change')
            .describe(
              'order: something it offers; change: another content of it; new: a new service in this system or domain; serviceLevel, complaint, money, escalation; dialogue: how to use it best',
            ),
          amount: z
            .number()
            .min(0)
            .optional()
            .describe('What it costs once, and in its first year'),
          currency: z.string().optional().describe('Of the amount: SEK'),
        }),
      output: z =>
        z.object({
          route: z.object({}).passthrough(),
          reasons: z.array(z.string()),
          names: z.record(z.string()),
        }),
    },
    action: ({ input, credentials }) =>
      forPerson(deps, credentials, async ({ caller, say }) => {
        const { route, names } = await deps.call(
          routes.route,
          { query: input },
          caller,
        );
        const reasons = await Promise.all(
          route.because.map((reason: Reason) => say(reason)),
        );
        return { output: { route: { ...route }, reasons, names } };
      }),
  });
