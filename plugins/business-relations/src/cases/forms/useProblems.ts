import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { businessRelationsTranslationRef } from '../../translation';
import { useLocale } from '../../words/useWords';

/** What is wrong with what was filled in, by the path of the field: `alternatives.0.title`. */
export type Problems = Readonly<Record<string, string>>;

const say = { en: z.locales.en().localeError, sv: z.locales.sv().localeError };

const isMissing = ({ code }: z.core.$ZodIssue, value: unknown) =>
  code === 'invalid_type' && value === undefined;

/**
 * Checks what is about to be sent by the contract that the server checks it by, and keeps what is wrong with it in the
 * reader's language.
 */
export function useProblems() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const locale = useLocale();
  const [problems, setProblems] = useState<Problems>({});

  const check = useCallback(
    <S extends z.ZodType>(
      schema: S,
      content: unknown,
    ): z.output<S> | undefined => {
      const parsed = schema.safeParse(content, { error: say[locale] });
      const issues = parsed.success ? [] : parsed.error.issues;
      setProblems(
        Object.fromEntries(
          issues.map(issue => [
            issue.path.map(String).join('.'),
            isMissing(issue, issue.input) ? t('fields.missing') : issue.message,
          ]),
        ),
      );
      return parsed.success ? parsed.data : undefined;
    },
    [locale, t],
  );

  return { problems, check };
}
