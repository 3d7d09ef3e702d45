import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { MOST_GOALS } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { FormEvent, useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { useProblems } from '../cases/forms/useProblems';
import { OpenedForm } from '../parts/OpenedForm';
import { Refused } from '../parts/Refused';
import { businessRelationsTranslationRef } from '../translation';
import { GoalDraft, GoalFields } from './GoalFields';
import { GoalsOfUnit } from './useGoals';

const draftsOf = ({ goals, names }: GoalsOfUnit): GoalDraft[] =>
  goals.length === 0
    ? [{ result: '', shows: '' }]
    : goals.map(({ owner, ...goal }) => ({
        ...goal,
        owner: { ref: owner, name: names[owner] },
      }));

/** All of a customer's goals, to be written again; those that stay keep what serves them. */
export function GoalsForm(props: { of: GoalsOfUnit; done: () => void }) {
  const { of, done } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const api = useApi(businessRelationsApiRef);
  // As they were when the form was opened: what others write meanwhile is refused, not written over.
  const [read] = useState(of);
  const [drafts, setDrafts] = useState(() => draftsOf(of));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { problems, check } = useProblems();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = check(routes.writeGoals.body, {
      unit: read.unit,
      revision: read.revision,
      goals: drafts.map(({ id, result, shows, owner, until }) => ({
        ...(id !== undefined && { id }),
        result: result || undefined,
        shows: shows || undefined,
        owner: owner?.ref,
        until,
      })),
    });
    if (!body) return;
    setBusy(true);
    setError(undefined);
    try {
      await api(routes.writeGoals, { body });
      done();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
      setBusy(false);
    }
  };

  return (
    <OpenedForm label={t('goals.change')}>
      <form onSubmit={save} noValidate>
        <Flex direction="column" gap="4">
          <Text color="secondary">{t('goals.formText')}</Text>
          {drafts.map((draft, nth) => (
            <GoalFields
              // One that is being written has no id yet; its place is all it has.
              // eslint-disable-next-line react/no-array-index-key
              key={draft.id ?? `new ${nth}`}
              number={nth + 1}
              draft={draft}
              problemAt={field => problems[`goals.${nth}.${field}`]}
              onChange={part =>
                setDrafts(drafts.with(nth, { ...draft, ...part }))
              }
              remove={
                drafts.length > 1
                  ? () => setDrafts(drafts.filter(each => each !== draft))
                  : undefined
              }
            />
          ))}
          <div>
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiAddLine />}
              isDisabled={drafts.length >= MOST_GOALS}
              onPress={() => setDrafts([...drafts, { result: '', shows: '' }])}
            >
              {t('goals.add')}
            </Button>
          </div>
          <Refused error={error} />
          <Flex gap="2" justify="end">
            <Button variant="secondary" onPress={done}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" isPending={isBusy}>
              {t('goals.save')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </OpenedForm>
  );
}
