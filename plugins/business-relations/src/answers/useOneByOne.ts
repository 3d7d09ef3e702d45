import { useApi } from '@backstage/core-plugin-api';
import {
  Client,
  CommandAnswer,
  RefusedError,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useRef, useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { newIdempotencyKey } from './idempotencyKey';

/** What became of one of several writes. `recorded`: kept, and carried out when the engine is back. */
export type Became = 'done' | 'recorded' | { refused: Error };

/** One of several writes; `id` tells it from the others. */
export type ToSend = {
  id: string;
  send: (api: Client, idempotencyKey: string) => Promise<CommandAnswer>;
};

/**
 * Several writes of the reader, one after the other. One that is refused keeps no other back; the key of each stays until
 * it is answered, so that trying again after a lost connection does nothing twice.
 */
export function useOneByOne(finished: () => void) {
  const api = useApi(businessRelationsApiRef);
  const keys = useRef(new Map<string, string>());
  const [sending, setSending] = useState(false);
  const [became, setBecame] = useState<ReadonlyMap<string, Became>>(new Map());

  const sendOne = async ({ id, send }: ToSend): Promise<Became> => {
    const key = keys.current.get(id) ?? newIdempotencyKey();
    keys.current.set(id, key);
    try {
      const { status } = await send(api, key);
      keys.current.delete(id);
      return status === 'recorded' ? 'recorded' : 'done';
    } catch (error) {
      // A refusal is an answer: the next try is another one. A lost connection is not.
      if (error instanceof RefusedError && error.status < 500) {
        keys.current.delete(id);
      }
      return {
        refused: error instanceof Error ? error : new Error(String(error)),
      };
    }
  };

  const sendAll = async (all: readonly ToSend[]) => {
    setSending(true);
    for (const each of all) {
      const one = await sendOne(each);
      setBecame(before => new Map(before).set(each.id, one));
    }
    setSending(false);
    finished();
  };

  return { sending, became, sendAll };
}
