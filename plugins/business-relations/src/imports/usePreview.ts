import { useApi } from '@backstage/core-plugin-api';
import {
  AnswerOf,
  Import,
  ImportOutcome,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback, useState } from 'react';
import { newIdempotencyKey } from '../answers/idempotencyKey';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { Table } from './useTable';

export type Preview = AnswerOf<typeof routes.previewImport>;

/** Which rows are shown: those of one outcome, from one of them on. */
export type Shown = { does?: ImportOutcome; after: number };

/** What takes a while for a large table. */
export type Busy = 'looking' | 'starting';

/** As many rows as a page of the preview has. */
export const A_PAGE = 50;

const FROM_THE_FIRST: Shown = { after: 0 };

/** What a table would bring, and bringing it. `imported` is told of the import that was carried out. */
export function usePreview(imported: (done: Import) => void) {
  const api = useApi(businessRelationsApiRef);
  const [preview, setPreview] = useState<Preview>();
  const [shown, setShown] = useState<Shown>(FROM_THE_FIRST);
  const [busy, setBusy] = useState<Busy>();
  const [error, setError] = useState<Error>();

  const busily = useCallback(async (does: Busy, work: () => Promise<void>) => {
    setBusy(does);
    setError(undefined);
    try {
      await work();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setBusy(undefined);
    }
  }, []);

  const look = useCallback(
    (
      { format, text, bringLacking }: Table,
      name: string,
      asked: Shown = FROM_THE_FIRST,
    ) =>
      busily('looking', async () => {
        const { does, after } = asked;
        const answer = await api(routes.previewImport, {
          query: { after, limit: A_PAGE, ...(does && { does }) },
          body: { name, format, text, bringLacking },
        });
        setPreview(answer);
        setShown(asked);
      }),
    [api, busily],
  );

  const start = useCallback(
    ({ format, text, bringLacking }: Table, name: string, plan: string) =>
      busily('starting', async () => {
        const body = { name, format, text, plan, bringLacking };
        const done = await api(routes.startImport, {
          body: { ...body, idempotencyKey: newIdempotencyKey() },
        });
        setPreview(undefined);
        imported(done);
      }),
    [api, busily, imported],
  );

  /** Of another table or under another name it would be another. */
  const forget = useCallback(() => {
    setPreview(undefined);
    setError(undefined);
  }, []);

  return { preview, shown, busy, error, look, start, forget };
}
