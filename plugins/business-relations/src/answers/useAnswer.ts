import { useApi } from '@backstage/core-plugin-api';
import { useSignal } from '@backstage/plugin-signals-react';
import {
  Client,
  RefusedError,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';

/** What a page has of an answer. `stale` is set while a refresh failed and what is shown is the last that came. */
export type Answer<T> =
  | { face: 'loading' }
  | { face: 'error'; error: Error }
  | { face: 'not-allowed'; error: RefusedError }
  | { face: 'content'; data: T; stale?: Error };

export type AnswerAndRefresh<T> = {
  answer: Answer<T>;
  /** Asks again; what is shown stays until the new answer is there. */
  refresh: () => void;
  /** Shows an answer that a command already brought. */
  replace: (data: T) => void;
};

/** A page that was hidden for longer than this asks again when it is seen. Milliseconds. */
const hiddenTooLong = 30_000;

const faceOf = (error: unknown): Answer<never> => {
  if (error instanceof RefusedError && error.status === 403)
    return { face: 'not-allowed', error };
  return {
    face: 'error',
    error: error instanceof Error ? error : new Error(String(error)),
  };
};

/**
 * The one way in which a page of ours gets and keeps an answer: asked when `key` changes, again when a signal on the
 * channel says so, and again when a page that was hidden is seen. Without signals everything else still works.
 * With `keep`, what is shown stays until the answer for another key is there: a table while its reader types a filter.
 */
export function useAnswer<T>(
  key: string,
  ask: (api: Client, signal: AbortSignal) => Promise<T>,
  { keep = false }: { keep?: boolean } = {},
): AnswerAndRefresh<T> {
  const api = useApi(businessRelationsApiRef);
  const { lastSignal } = useSignal('business-relations');
  const [answer, setAnswer] = useState<Answer<T>>({ face: 'loading' });
  const [round, setRound] = useState(0);
  const askRef = useRef(ask);
  askRef.current = ask;
  const shown = useRef<{ key: string; at: number }>();

  const underway = useRef<AbortController>();

  const refresh = useCallback(() => setRound(current => current + 1), []);
  const replace = useCallback((data: T) => {
    // What was asked before the command came to anything would show the past.
    underway.current?.abort();
    setAnswer({ face: 'content', data });
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    underway.current = stop;
    const another = shown.current?.key !== key;
    if (another && !keep) setAnswer({ face: 'loading' });
    askRef.current(api, stop.signal).then(
      data => {
        if (stop.signal.aborted) return;
        shown.current = { key, at: Date.now() };
        setAnswer({ face: 'content', data });
      },
      error => {
        if (stop.signal.aborted) return;
        setAnswer(before => {
          const face = faceOf(error);
          const stays =
            before.face === 'content' && !another && face.face === 'error';
          return stays ? { ...before, stale: face.error } : face;
        });
      },
    );
    return () => stop.abort();
  }, [api, key, round, lastSignal, keep]);

  useEffect(() => {
    const seen = () => {
      const at = shown.current?.at ?? 0;
      if (
        document.visibilityState === 'visible' &&
        Date.now() - at > hiddenTooLong
      )
        refresh();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [refresh]);

  return { answer, refresh, replace };
}
