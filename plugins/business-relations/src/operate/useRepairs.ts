import { useApi } from '@backstage/core-plugin-api';
import {
  AnswerOf,
  Client,
  Repair,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback, useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { useAnswer } from '../answers/useAnswer';
import { useWhileUnderWay } from '../answers/useWhileUnderWay';

export type RepairList = AnswerOf<typeof routes.repairs>;

/** How often a repair that is under way is asked after. Milliseconds. */
const OFTEN = 2_000;

export const isOpen = ({ state }: Repair): boolean =>
  state === 'waiting' || state === 'running';

/** The last repairs, newest first; asked again and again while one is under way. */
export function useRepairs() {
  const asked = useAnswer('repairs', (api, signal) =>
    api(routes.repairs, { query: { limit: 20 } }, { signal }),
  );
  const { answer, refresh } = asked;
  const isUnderWay =
    answer.face === 'content' && answer.data.items.some(isOpen);
  useWhileUnderWay(isUnderWay, refresh, OFTEN);
  return asked;
}

/** Starts or stops one; what was refused is said beside the button. */
export function useOperating(done: (repair: Repair) => void) {
  const api = useApi(businessRelationsApiRef);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const send = useCallback(
    async (ask: (client: Client) => Promise<Repair>) => {
      setSending(true);
      setError(undefined);
      try {
        done(await ask(api));
      } catch (thrown) {
        setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
      } finally {
        setSending(false);
      }
    },
    [api, done],
  );
  return { send, isSending, error };
}
