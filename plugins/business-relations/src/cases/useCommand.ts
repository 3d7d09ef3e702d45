import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback } from 'react';
import { useWrite } from '../answers/useWrite';
import { CaseOnPage } from './CaseOnPage';

/** Adding to a case takes nothing away from what somebody else did meanwhile. */
const adds = ['note', 'link', 'watch', 'unwatch', 'remind'];

const namesWhatWasRead = (content: object) => 'contentHash' in content;

/**
 * Gives a command in a case. It says which revision the reader had before them, unless it only adds something, or says
 * itself what was read.
 */
export function useCommand(on: CaseOnPage) {
  const { answer, answered, refresh, whileSending } = on;
  const { written, write, clear } = useWrite();
  const { id, revision } = answer.line;

  const give = useCallback(
    async (
      type: string,
      content: object = {},
      read: number = revision,
    ): Promise<boolean> => {
      const dependsOnIt = !adds.includes(type) && !namesWhatWasRead(content);
      const outcome = await whileSending(
        write(
          (api, idempotencyKey) =>
            api(routes.command, {
              parameters: { id, type },
              body: {
                content,
                idempotencyKey,
                ...(dependsOnIt && { expectedRevision: read }),
              },
            }),
          JSON.stringify([type, content]),
        ),
      );
      if (!outcome) {
        // What it was refused for is what the reader has not seen yet.
        refresh();
        return false;
      }
      if (outcome.status === 'carried-out') answered(outcome.case);
      else refresh();
      return true;
    },
    [write, whileSending, id, revision, answered, refresh],
  );

  return { written, give, clear };
}
