import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { Faces } from '../answers/Faces';
import { Section } from '../parts/Section';
import { AwaitedLines } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { GoalsForm } from './GoalsForm';
import { GoalsList } from './GoalsList';
import { GoalsOfUnit, useGoals } from './useGoals';

function Shown(props: { of: GoalsOfUnit; unit: EntityRef; edit: () => void }) {
  const { of, unit, edit } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(of.names);
  if (of.customer === undefined) {
    return <Text color="secondary">{t('goals.noCustomer')}</Text>;
  }
  const { open, fulfilled } = of.servingNone;
  return (
    <Flex direction="column" gap="3">
      {of.customer !== unit && (
        <Text color="secondary">
          {t('goals.ofAbove', { unit: format.name(of.customer) })}
        </Text>
      )}
      {of.goals.length > 0 ? (
        <GoalsList goals={of.goals} names={of.names} serving={of.serving} />
      ) : (
        <Text color="secondary">{t('goals.none')}</Text>
      )}
      {open + fulfilled > 0 && (
        <Text color="secondary">
          {t('goals.servingNone', {
            open: String(open),
            fulfilled: String(fulfilled),
          })}
        </Text>
      )}
      {of.at !== undefined && of.by !== undefined && (
        <Text color="secondary" variant="body-small">
          {t('goals.writtenBy', {
            who: format.name(of.by),
            when: format.moment(of.at),
          })}
        </Text>
      )}
      {of.mayWrite && of.customer === unit && (
        <div>
          <Button size="small" variant="secondary" onPress={edit}>
            {of.goals.length > 0 ? t('goals.change') : t('goals.writeFirst')}
          </Button>
        </div>
      )}
    </Flex>
  );
}

/** What a customer wants to have reached, and writing it. */
export function CustomerGoals({ unit }: { unit: EntityRef }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useGoals(unit);
  const [editing, setEditing] = useState(false);
  return (
    <Section title={t('goals.title')}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedLines lines={4} />}
      >
        {of => {
          if (!of) return null;
          return editing ? (
            <GoalsForm
              of={of}
              done={() => {
                setEditing(false);
                refresh();
              }}
            />
          ) : (
            <Shown of={of} unit={unit} edit={() => setEditing(true)} />
          );
        }}
      </Faces>
    </Section>
  );
}
