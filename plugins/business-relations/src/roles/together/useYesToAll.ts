import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ToSend, useOneByOne } from '../../answers/useOneByOne';
import { yes } from '../yes';
import { RoleToAnswer } from './useRolesAsked';

/** Says yes to one role after the other, each as an answer of its own. */
export function useYesToAll(finished: () => void) {
  const { sending, became, sendAll } = useOneByOne(finished);
  const sayYesTo = (chosen: readonly RoleToAnswer[]) =>
    sendAll(
      chosen.map(({ answer, role }): ToSend => {
        const { id, revision } = answer.line;
        return {
          id,
          send: (api, idempotencyKey) =>
            api(routes.command, {
              parameters: { id, type: yes[role.asks] },
              body: { content: {}, idempotencyKey, expectedRevision: revision },
            }),
        };
      }),
    );
  return { sending, said: became, sayYesTo };
}
