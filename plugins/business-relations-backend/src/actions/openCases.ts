import { randomUUID } from 'node:crypto';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  openingOfRequirement,
  openingOfRoleProposal,
  requirementInput,
  roleProposalInput,
  Zod,
} from '@business-relations/backstage-plugin-business-relations-node';
import { ActionDeps, pagesOf, Person } from './action';
import { audited } from './callRoute';
import { forPerson } from './forPerson';

const keyInput = (z: Zod) => ({
  idempotencyKey: z
    .string()
    .min(8)
    .max(100)
    .optional()
    .describe(
      'Chosen by the caller: the same key again opens nothing twice and gives the same answer',
    ),
});

const openedOutput = (z: Zod) =>
  z.object({
    case: z.string(),
    status: z
      .enum(['carried-out', 'recorded'])
      .describe('recorded: it will be carried out by itself'),
    page: z.string(),
    asked: z.array(z.string()).describe('What somebody is now asked to do'),
  });

/** Opens a case by the route that the page opens it by. */
async function open(
  deps: ActionDeps,
  { caller, say }: Person,
  kind: string,
  opening: unknown,
  idempotencyKey: string = randomUUID(),
) {
  const answer = await audited(
    deps.auditor,
    'open-case',
    { kind, by: 'action' },
    () =>
      deps.call(
        routes.openCase,
        { parameters: { kind }, body: { opening, idempotencyKey } },
        caller,
      ),
  );
  const { status } = answer;
  const id = status === 'recorded' ? answer.caseId : answer.case.line.id;
  const tasks = status === 'recorded' ? [] : answer.case.tasks;
  return {
    output: {
      case: id,
      status,
      page: pagesOf(deps.appUrl, id).case,
      asked: await Promise.all(tasks.map(({ what }) => say(what))),
    },
  };
}

/** Whoever is proposed accepts or declines themselves, so nothing is given away by it. */
export const registerProposeRole = (deps: ActionDeps): void =>
  deps.registry.register({
    name: 'propose-role',
    title: 'Propose somebody for a role',
    description: `Proposes somebody as customer, orderer, account manager or for another role about services. They are asked
to accept, and have no authority before. A customer needs a mandate with money, from a day on. Takes the permission that
proposing on the page takes.`,
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z => roleProposalInput(z).extend(keyInput(z)),
      output: openedOutput,
    },
    action: ({ input: { idempotencyKey, ...proposal }, credentials }) =>
      forPerson(deps, credentials, person =>
        open(
          deps,
          person,
          'role',
          openingOfRoleProposal(proposal),
          idempotencyKey,
        ),
      ),
  });

export const registerRaiseRequirement = (deps: ActionDeps): void =>
  deps.registry.register({
    name: 'raise-requirement',
    title: 'Raise a requirement',
    description: `Raises a requirement on a new or changed service, as the caller: the result that the business wants, and
why. It stays a draft of theirs unless it is handed in ("submit"); then the account manager is asked to sort it.`,
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z => requirementInput(z).extend(keyInput(z)),
      output: openedOutput,
    },
    action: ({ input: { idempotencyKey, ...raised }, credentials }) =>
      forPerson(deps, credentials, person =>
        open(
          deps,
          person,
          'requirement',
          openingOfRequirement(raised),
          idempotencyKey,
        ),
      ),
  });
