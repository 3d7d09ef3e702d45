import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { Section } from '../parts/Section';
import { caseRouteRef, rootRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { AskedList } from './AskedList';
import { CaseOnPage } from './CaseOnPage';

/** After an answer: what came of it, who is asked next and by when, and the way on. */
export function WhatHappensNext(props: { on: CaseOnPage; since: number }) {
  const { on, since } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(on.answer.names);
  const casePage = useRouteRef(caseRouteRef);
  const root = useRouteRef(rootRouteRef);
  const said = useRef<HTMLDivElement>(null);
  // The form is gone; whoever filled it in by keyboard goes on here.
  useEffect(() => said.current?.focus(), []);
  const news = on.answer.history.filter(({ event }) => event.seq > since);
  return (
    <Flex direction="column" gap="4">
      <div ref={said} tabIndex={-1} role="status">
        <Alert
          status="success"
          icon
          title={t('cases.done')}
          description={
            <>
              {news.map(({ event, sentence }) => (
                <Text as="p" key={event.seq}>
                  {say(sentence)}
                </Text>
              ))}
            </>
          }
        />
      </div>
      <Section title={t('cases.whatNext')}>
        <AskedList on={on} />
      </Section>
      <Flex gap="2">
        <ButtonLink href={casePage({ id: on.answer.line.id })}>
          {t('cases.toCase')}
        </ButtonLink>
        <ButtonLink variant="secondary" href={root()}>
          {t('cases.toMyWork')}
        </ButtonLink>
      </Flex>
    </Flex>
  );
}
