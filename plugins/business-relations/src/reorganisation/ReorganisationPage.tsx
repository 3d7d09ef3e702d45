import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { useWhileUnderWay } from '../answers/useWhileUnderWay';
import { PageFrame } from '../pages/PageFrame';
import { AwaitedRows } from '../parts/Awaited';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { CarryOut } from './CarryOut';
import { ChangedRoles } from './ChangedRoles';
import { ChangedUnits } from './ChangedUnits';
import { ReorganisationsSoFar } from './ReorganisationsSoFar';
import { useChoices } from './useChoices';

const limit = 50;

function useReorganisations() {
  const asked = useAnswer('reorganisations', (api, signal) =>
    api(routes.reorganisations, {}, { signal }),
  );
  const { answer, refresh } = asked;
  const isUnderWay =
    answer.face === 'content' &&
    answer.data.items.some(({ waiting, refused }) => waiting > refused);
  useWhileUnderWay(isUnderWay, refresh);
  return asked;
}

/** What has changed in the business, chosen and carried out in one step. */
function WhatHasChanged({ carriedOut }: { carriedOut: () => void }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  const { choices, chooseUnit, chooseRole, forget } = useChoices();
  const [after, setAfter] = useState(0);
  const { answer, refresh } = useAnswer(
    `reorganisation ${after} ${JSON.stringify(choices)}`,
    (api, signal) =>
      api(
        routes.previewReorganisation,
        { query: { after, limit }, body: choices },
        { signal },
      ),
    { keep: true },
  );
  return (
    <Faces answer={answer} refresh={refresh} skeleton={<AwaitedRows />}>
      {preview => (
        <Flex direction="column" gap="4">
          <Text as="p">
            {preview.since === undefined
              ? t('reorganisation.notRemembered')
              : t('reorganisation.since', {
                  moment: format.moment(preview.since),
                })}
          </Text>
          <ChangedUnits preview={preview} choose={chooseUnit} />
          <Section title={t('reorganisation.roles')}>
            <Flex direction="column" gap="4">
              <ChangedRoles preview={preview} choose={chooseRole} />
              {(preview.next !== undefined || after > 0) && (
                <Flex gap="3">
                  <Button
                    variant="secondary"
                    isDisabled={after === 0}
                    onPress={() => setAfter(Math.max(0, after - limit))}
                  >
                    {t('shared.previous')}
                  </Button>
                  <Button
                    variant="secondary"
                    isDisabled={preview.next === undefined}
                    onPress={() => setAfter(preview.next ?? after)}
                  >
                    {t('shared.next')}
                  </Button>
                </Flex>
              )}
              <CarryOut
                preview={preview}
                choices={choices}
                done={() => {
                  forget();
                  setAfter(0);
                  refresh();
                  carriedOut();
                }}
                refused={refresh}
              />
            </Flex>
          </Section>
        </Flex>
      )}
    </Faces>
  );
}

/** A reorganisation in the catalog as a list of proposed changes of roles. */
export default function ReorganisationPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useReorganisations();
  return (
    <PageFrame
      title={t('reorganisation.title')}
      lead={t('reorganisation.lead')}
    >
      <Faces answer={answer} refresh={refresh} skeleton={<AwaitedRows />}>
        {done => (
          <Flex direction="column" gap="4">
            <WhatHasChanged carriedOut={refresh} />
            <ReorganisationsSoFar done={done} />
          </Flex>
        )}
      </Faces>
    </PageFrame>
  );
}
