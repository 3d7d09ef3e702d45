import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { ActingAs } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { Moment } from '../parts/Moment';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { OpenCommand } from './actions/OpenCommand';
import styles from './Case.module.css';
import { CaseOnPage, isOffered } from './CaseOnPage';

/** As many as are read; the rest is there when somebody asks for it. */
const shownAtFirst = 20;

function OnWhoseMandate(props: {
  acting: ActingAs;
  names: Record<string, string>;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(props.names);
  const { assignment, as } = props.acting;
  const parts = [
    t(`cases.as_${as}`, { role: format.role(assignment.role) }),
    assignment.unit && format.name(assignment.unit),
    assignment.mandate?.money &&
      t('cases.mandateOf', { money: format.money(assignment.mandate.money) }),
  ];
  return <>{parts.filter(Boolean).join(', ')}</>;
}

/** The history told in sentences: what happened, when, by whom, on whose mandate. */
export function CaseHistory({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { history, names } = on.answer;
  const { say, format } = useWords(names);
  const [newestFirst, setNewestFirst] = useState(true);
  const [all, setAll] = useState(false);
  const [noting, setNoting] = useState(false);
  const ordered = newestFirst ? history.toReversed() : history;
  const shown = all ? ordered : ordered.slice(0, shownAtFirst);

  return (
    <Flex direction="column" gap="3">
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {isOffered(on.answer, 'note') && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setNoting(true)}
          >
            {t('commands.note')}
          </Button>
        )}
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setNewestFirst(!newestFirst)}
        >
          {newestFirst ? t('cases.oldestFirst') : t('cases.newestFirst')}
        </Button>
      </Flex>
      {noting && (
        <OpenCommand on={on} command="note" done={() => setNoting(false)} />
      )}
      <ol className={styles.history}>
        {shown.map(({ event, sentence }) => (
          <li key={event.seq}>
            <Text as="p">{say(sentence)}</Text>
            <Text as="p" variant="body-small" color="secondary">
              <Moment at={event.at} />
              {event.onBehalfOf &&
                ` · ${t('cases.onBehalfOf', { who: format.name(event.onBehalfOf) })}`}
              {event.actingAs && (
                <>
                  {' · '}
                  <OnWhoseMandate acting={event.actingAs} names={names} />
                </>
              )}
            </Text>
          </li>
        ))}
      </ol>
      {!all && ordered.length > shownAtFirst && (
        <div>
          <Button size="small" variant="secondary" onPress={() => setAll(true)}>
            {t('cases.showAll', { number: String(ordered.length) })}
          </Button>
        </div>
      )}
    </Flex>
  );
}
