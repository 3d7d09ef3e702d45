import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { Role } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { Section } from '../parts/Section';
import { AwaitedLines } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { AsOfField } from './AsOfField';
import { HeldThen } from './HeldThen';
import { HistoryOfRoles } from './HistoryOfRoles';
import { useDay } from './useDay';

function RoleName({ role }: { role: Role }) {
  const { format } = useWords();
  return (
    <Text as="p" variant="title-x-small">
      {format.role(role)}
    </Text>
  );
}

function Opened({ unit }: { unit: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [day, setDay] = useDay();
  const { answer, refresh } = useAnswer(
    `standing ${unit} ${day ?? ''}`,
    (api, signal) =>
      api(
        routes.unitStanding,
        { query: { unit, ...(day && { at: day }) } },
        { signal },
      ),
  );
  return (
    <Flex direction="column" gap="3">
      <AsOfField day={day} onChange={setDay} />
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedLines lines={6} />}
      >
        {({ roles, history, names }) => (
          <>
            {roles.length === 0 && (
              <Text color="secondary">{t('standing.noRoles')}</Text>
            )}
            {roles.map(({ assignment, inForce }) => (
              <div key={assignment.id}>
                <RoleName role={assignment.role} />
                <HeldThen
                  assignment={assignment}
                  standsInFor={
                    roles.find(
                      each => each.assignment.id === assignment.deputyFor,
                    )?.assignment.holder
                  }
                  inForce={inForce}
                  names={names}
                />
              </div>
            ))}
            <HistoryOfRoles history={history} names={names} />
          </>
        )}
      </Faces>
    </Flex>
  );
}

/** On a customer's page, where somebody looks back: who had which role for the unit, and what became of these roles. */
export function UnitStanding({ unit }: { unit: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [day] = useDay();
  const [opened, setOpened] = useState(day !== undefined);
  return (
    <Section title={t('standing.unitTitle')}>
      {opened ? (
        <Opened unit={unit} />
      ) : (
        <Button variant="secondary" onPress={() => setOpened(true)}>
          {t('standing.lookBack')}
        </Button>
      )}
    </Section>
  );
}
