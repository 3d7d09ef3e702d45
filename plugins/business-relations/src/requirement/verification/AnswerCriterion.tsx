import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, TextAreaField } from '@backstage/ui';
import { Criterion } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { WrittenNote } from '../../answers/WrittenNote';
import { CaseOnPage } from '../../cases/CaseOnPage';
import { useCommand } from '../../cases/useCommand';
import { OpenedForm } from '../../parts/OpenedForm';
import { businessRelationsTranslationRef } from '../../translation';

/** Met in one click; not met with what is lacking, so that it can be put right. */
export function AnswerCriterion(props: {
  on: CaseOnPage;
  criterion: Criterion;
}) {
  const { on, criterion } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { written, give } = useCommand(on);
  const [lacking, setLacking] = useState<string>();
  const answer = (content: { met: boolean; remark?: string }) =>
    give('verify', { criterion: criterion.key, ...content });
  const isPending = written.is === 'sending';

  return (
    <Flex direction="column" gap="2">
      <Flex gap="2">
        <Button
          size="small"
          isPending={isPending}
          aria-label={t('requirement.isMet', { what: criterion.text })}
          onPress={() => answer({ met: true })}
        >
          {t('requirement.met')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          aria-label={t('requirement.isNotMet', { what: criterion.text })}
          onPress={() => setLacking('')}
        >
          {t('requirement.notMet')}
        </Button>
      </Flex>
      {lacking !== undefined && (
        <OpenedForm label={t('requirement.isNotMet', { what: criterion.text })}>
          <TextAreaField
            label={t('requirement.lacking')}
            secondaryLabel={t('fields.required')}
            isRequired
            value={lacking}
            onChange={setLacking}
          />
          <Flex gap="2" justify="end">
            <Button
              size="small"
              variant="secondary"
              onPress={() => setLacking(undefined)}
            >
              {t('shared.cancel')}
            </Button>
            <Button
              size="small"
              isDisabled={!lacking.trim()}
              isPending={isPending}
              onPress={() => answer({ met: false, remark: lacking.trim() })}
            >
              {t('requirement.sayNotMet')}
            </Button>
          </Flex>
        </OpenedForm>
      )}
      <WrittenNote written={written} />
    </Flex>
  );
}
