import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { ReactElement } from 'react';
import { z } from 'zod';
import { useKindName } from '../cases/useKindName';
import readable from '../parts/Readable.module.css';
import { useStageName } from '../parts/useStageName';
import { businessRelationsTranslationRef } from '../translation';
import { useLocale } from '../words/useWords';

/** What our module for Backstage's search puts into a document; an index may be older than this page. */
const foundShape = z.looseObject({
  title: z.string(),
  location: z.string(),
  titleSv: z.string().optional(),
  kind: z.string().optional(),
  stage: z.string().optional(),
  subjectName: z.string().optional(),
  unitName: z.string().optional(),
});

/** Each once: a domain is often called what its customer is called. */
const inOneLine = (facts: (string | undefined)[]) =>
  [...new Set(facts.filter(Boolean))].join(' · ');

type FoundItemProps = { result?: object; icon?: ReactElement };

/** A case or a customer among the results of Backstage's search, in the reader's language. */
export function FoundItem({ result, icon }: FoundItemProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const locale = useLocale();
  const kindName = useKindName();
  const stageName = useStageName();
  const found = foundShape.safeParse(result);
  if (!found.success) return null;
  const { title, titleSv, location, kind, stage } = found.data;
  const { subjectName, unitName } = found.data;
  const facts = kind
    ? [kindName(kind), stage && stageName(stage), subjectName, unitName]
    : [t('search.customer')];
  return (
    <Flex gap="4" className={readable.readable}>
      {icon}
      <Flex direction="column" gap="1">
        <Link to={location} noTrack>
          {(locale === 'sv' && titleSv) || title}
        </Link>
        <Text color="secondary">{inOneLine(facts)}</Text>
      </Flex>
    </Flex>
  );
}
