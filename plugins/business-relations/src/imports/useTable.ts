import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  ImportFormat,
  MOST_CHARACTERS,
  MOST_ROWS,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

const MEGABYTE = 1_000_000;

/** Stands in no text, and in every archive and workbook, whatever they are called. */
const NOTHING = '\u0000';

/** A file that somebody has chosen, as text. */
export type Table = {
  file: string;
  format: ImportFormat;
  text: string;
  /** Units and people that the catalog lacks come with it. */
  bringLacking: boolean;
};

const formatOf = (file: string): ImportFormat =>
  /\.ya?ml$/i.test(file) ? 'yaml' : 'csv';

/** As UTF-8: letters that can't be read so are marked, and the server says in which cell. */
const textIn = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file, 'utf-8');
  });

/** The table that is to be imported, and the name by which it is known the next time. */
export function useTable() {
  const [chosen, setChosen] = useState<Omit<Table, 'bringLacking'>>();
  const [bringLacking, setBringLacking] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<Error>();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { locale, say } = useWords();
  const choose = async (file: File) => {
    setChosen(undefined);
    setError(undefined);
    // No letter takes less than a byte. What the server would refuse isn't read, which could take all memory there is.
    if (file.size > MOST_CHARACTERS) {
      const inWords = new Intl.NumberFormat(locale).format;
      setError(
        new Error(
          t('imports.tooLarge', {
            file: file.name,
            size: inWords(Math.ceil(file.size / MEGABYTE)),
            most: inWords(MOST_CHARACTERS / MEGABYTE),
            rows: inWords(MOST_ROWS),
          }),
        ),
      );
      return;
    }
    try {
      const text = await textIn(file);
      if (text.includes(NOTHING)) {
        setError(new Error(say(message('import-not-text', {}))));
        return;
      }
      setChosen({ file: file.name, format: formatOf(file.name), text });
      setName(file.name.replace(/\.[^.]*$/, ''));
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  const table = chosen && { ...chosen, bringLacking };
  return {
    table,
    name,
    setName,
    bringLacking,
    setBringLacking,
    choose,
    error,
  };
}
