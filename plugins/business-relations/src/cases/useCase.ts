import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback, useState } from 'react';
import { Answer, useAnswer } from '../answers/useAnswer';
import { CaseOnPage } from './CaseOnPage';

type Shown = Pick<CaseOnPage, 'answer' | 'me'>;

/** One case and who reads it, asked together so that nothing moves when the second answer comes. */
export function useCase(id: string): {
  answer: Answer<Shown>;
  onPage: (shown: Shown) => CaseOnPage;
  refresh: () => void;
} {
  const { answer, refresh, replace } = useAnswer(
    `case ${id}`,
    async (api, signal) => {
      const [shown, me] = await Promise.all([
        api(routes.case, { parameters: { id } }, { signal }),
        // Without it the page shows everything but what is the reader's own.
        api(routes.me, {}, { signal }).catch(() => undefined),
      ]);
      return { answer: shown, me };
    },
  );
  const [sending, setSending] = useState(0);
  const whileSending = useCallback(async <T>(work: Promise<T>): Promise<T> => {
    setSending(count => count + 1);
    return work.finally(() => setSending(count => count - 1));
  }, []);
  const onPage = useCallback(
    ({ answer: shown, me }: Shown): CaseOnPage => ({
      answer: shown,
      me,
      answered: next => replace({ answer: next, me }),
      refresh,
      sending: sending > 0,
      whileSending,
    }),
    [replace, refresh, sending, whileSending],
  );
  return { answer, onPage, refresh };
}
