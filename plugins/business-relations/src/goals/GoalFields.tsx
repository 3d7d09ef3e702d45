import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, TextAreaField, TextField } from '@backstage/ui';
import {
  Day,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DayField } from '../parts/DayField';
import { EntityPicker } from '../parts/EntityPicker';
import { described } from '../parts/described';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Goals.module.css';

/** A goal while it is being written. */
export type GoalDraft = {
  id?: string;
  result: string;
  shows: string;
  owner?: { ref?: EntityRef; name?: string };
  until?: Day;
};

export function GoalFields(props: {
  number: number;
  draft: GoalDraft;
  problemAt: (field: keyof GoalDraft) => string | undefined;
  onChange: (part: Partial<GoalDraft>) => void;
  remove?: () => void;
}) {
  const { number, draft, problemAt, onChange, remove } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const label = t('goals.goal', { number: String(number) });
  return (
    <fieldset className={styles.one}>
      <legend>{label}</legend>
      <Flex direction="column" gap="3">
        <TextField
          label={t('goals.result')}
          {...described(problemAt('result'), t('goals.resultHint'))}
          isRequired
          secondaryLabel={t('fields.required')}
          maxLength={500}
          value={draft.result}
          onChange={result => onChange({ result })}
        />
        <TextAreaField
          label={t('goals.shows')}
          {...described(problemAt('shows'), t('goals.showsHint'))}
          isRequired
          secondaryLabel={t('fields.required')}
          maxLength={1000}
          value={draft.shows}
          onChange={shows => onChange({ shows })}
        />
        <EntityPicker
          label={t('goals.owner')}
          of="person"
          isRequired
          problem={problemAt('owner')}
          value={draft.owner?.ref}
          name={draft.owner?.name}
          onChange={(ref, name) => onChange({ owner: { ref, name } })}
        />
        <DayField
          label={t('goals.until')}
          isRequired
          problem={problemAt('until')}
          value={draft.until}
          onChange={until => onChange({ until })}
        />
        {remove && (
          <div>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('fields.remove', { what: label })}
              onPress={remove}
            >
              {t('goals.remove')}
            </Button>
          </div>
        )}
      </Flex>
    </fieldset>
  );
}
