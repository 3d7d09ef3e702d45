import { errorApiRef, useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { Client } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { today } from '../words/today';
import { download } from './csv';

/** The one way to a file for a spreadsheet: `content` is asked for when it is wanted, and named by `title` and day. */
export function SaveTable(props: {
  title: string;
  label: string;
  content: (api: Client) => Promise<string>;
}) {
  const { title, label, content } = props;
  const api = useApi(businessRelationsApiRef);
  const errors = useApi(errorApiRef);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    try {
      download(`${title} ${today()}.csv`, await content(api));
    } catch (error) {
      errors.post(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button variant="secondary" isPending={busy} onPress={save}>
      {label}
    </Button>
  );
}
