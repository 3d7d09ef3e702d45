import { useApi } from '@backstage/core-plugin-api';
import {
  Client,
  CommandAnswer,
  RefusedError,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback, useRef, useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { newIdempotencyKey } from './idempotencyKey';

/** What became of what the reader did. `recorded`: kept, and carried out when the engine is back. */
export type Written =
  | { is: 'idle' }
  | { is: 'sending' }
  | { is: 'refused'; error: RefusedError | Error }
  | { is: 'recorded'; at: string }
  | { is: 'done' };

/**
 * One write of the reader. The idempotency key stays until it is answered, so that pressing again after a lost
 * connection does nothing twice; `what` tells another write from the same one tried again.
 */
export function useWrite() {
  const api = useApi(businessRelationsApiRef);
  const [written, setWritten] = useState<Written>({ is: 'idle' });
  const key = useRef<{ id: string; what?: string }>();

  const write = useCallback(
    async (
      send: (api: Client, idempotencyKey: string) => Promise<CommandAnswer>,
      what?: string,
    ): Promise<CommandAnswer | undefined> => {
      if (!key.current || key.current.what !== what) {
        key.current = { id: newIdempotencyKey(), what };
      }
      setWritten({ is: 'sending' });
      try {
        const answer = await send(api, key.current.id);
        key.current = undefined;
        setWritten(
          answer.status === 'recorded'
            ? { is: 'recorded', at: answer.at }
            : { is: 'done' },
        );
        return answer;
      } catch (error) {
        // A refusal is an answer: the next try is another one. A lost connection is not.
        if (error instanceof RefusedError && error.status < 500)
          key.current = undefined;
        setWritten({
          is: 'refused',
          error: error instanceof Error ? error : new Error(String(error)),
        });
        return undefined;
      }
    },
    [api],
  );

  const clear = useCallback(() => setWritten({ is: 'idle' }), []);
  return { written, write, clear };
}
