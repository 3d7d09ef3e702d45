import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text, TextField } from '@backstage/ui';
import { Day } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { FormEvent, useState } from 'react';
import { newIdempotencyKey } from '../answers/idempotencyKey';
import { useAnswer } from '../answers/useAnswer';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { useProblems } from '../cases/forms/useProblems';
import { DayField } from '../parts/DayField';
import { EntityPicker } from '../parts/EntityPicker';
import { Refused } from '../parts/Refused';
import { Section } from '../parts/Section';
import { described } from '../parts/described';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';

type Unit = { ref?: string; name?: string };

/** How many would be asked, before anybody is. */
function WhoWouldBeAsked({ unit }: { unit?: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer } = useAnswer(
    `campaign preview ${unit ?? ''}`,
    (api, signal) =>
      api(routes.campaignPreview, { query: { unit } }, { signal }),
    { keep: true },
  );
  return (
    <Text as="p" aria-live="polite">
      {answer.face === 'content'
        ? t('campaigns.wouldAsk', {
            roles: String(answer.data.roles),
            people: String(answer.data.people),
          })
        : t('shared.loading')}
    </Text>
  );
}

/** What it is called, by when, and of which unit. */
export function StartCampaign({ started }: { started: () => void }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const api = useApi(businessRelationsApiRef);
  const [name, setName] = useState('');
  const [until, setUntil] = useState<Day>();
  const [unit, setUnit] = useState<Unit>({});
  const [key, setKey] = useState(newIdempotencyKey);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { problems, check } = useProblems();

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const body = check(routes.startCampaign.body, {
      name: name.trim() || undefined,
      until,
      ...(unit.ref && { unit: unit.ref }),
      idempotencyKey: key,
    });
    if (!body) return;
    setBusy(true);
    setError(undefined);
    try {
      await api(routes.startCampaign, { body });
      setKey(newIdempotencyKey());
      setName('');
      setUntil(undefined);
      setUnit({});
      started();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section title={t('campaigns.new')}>
      <form onSubmit={start} noValidate>
        <Flex direction="column" gap="4">
          <TextField
            label={t('campaigns.name')}
            {...described(problems.name, t('campaigns.nameText'))}
            isRequired
            secondaryLabel={t('fields.required')}
            maxLength={100}
            value={name}
            onChange={setName}
          />
          <DayField
            label={t('campaigns.until')}
            problem={problems.until}
            isRequired
            from={today()}
            value={until}
            onChange={setUntil}
          />
          <EntityPicker
            label={t('campaigns.unit')}
            description={t('campaigns.unitText')}
            of="unit"
            value={unit.ref}
            name={unit.name}
            onChange={(ref, chosen) => setUnit({ ref, name: chosen })}
          />
          <WhoWouldBeAsked unit={unit.ref} />
          <Refused error={error} />
          <div>
            <Button type="submit" isPending={isBusy}>
              {t('campaigns.start')}
            </Button>
          </div>
        </Flex>
      </form>
    </Section>
  );
}
