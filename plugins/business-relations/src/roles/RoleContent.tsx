import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { CaseOnPage } from '../cases/CaseOnPage';
import { StateFields } from '../cases/StateFields';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { MandateFacts } from './MandateFacts';
import { Objections } from './Objections';
import { roleOf } from './roleOf';

/** On a case's page: whom it is about, for what, on what mandate; and what came of it. */
export function RoleContent({ on }: { on: CaseOnPage }) {
  const { answer } = on;
  const { names } = answer;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const role = roleOf(answer);
  if (!role) return <StateFields state={answer.state} names={names} />;

  const { proposition, objections } = role;
  const { unit, holder } = proposition;
  return (
    <Flex direction="column" gap="3">
      <Facts
        facts={[
          [t('roles.role'), format.role(proposition.role)],
          [t('roles.holder'), <EntityName entityRef={holder} names={names} />],
          role.standsInFor && [
            t('roles.standsInFor'),
            <EntityName entityRef={role.standsInFor} names={names} />,
          ],
          unit && [
            t('customers.unit'),
            <EntityName entityRef={unit} names={names} />,
          ],
          role.stage === 'asked' &&
            role.asks === 'handOver' && [
              t('roles.handsOver'),
              <EntityName entityRef={role.from.holder} names={names} />,
            ],
          role.granted && [
            t('roles.grantedBy'),
            <EntityName entityRef={role.granted.by} names={names} />,
          ],
        ]}
      />
      <Text as="h3" variant="title-x-small">
        {t('roles.mandate')}
      </Text>
      <MandateFacts held={proposition} names={names} />
      <Objections objections={objections} names={names} />
      {role.stage === 'closed' && 'reason' in role && (
        <Facts
          facts={[
            [t('roles.reason'), role.reason],
            role.outcome === 'declined' &&
              role.suggests && [
                t('roles.suggested'),
                <EntityName entityRef={role.suggests} names={names} />,
              ],
          ]}
        />
      )}
    </Flex>
  );
}
