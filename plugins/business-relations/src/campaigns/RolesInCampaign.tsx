import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  AnswerOf,
  Campaign,
  CampaignStanding,
  campaignStandings,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { EntityName } from '../parts/EntityName';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { Section } from '../parts/Section';
import { useFewNames } from '../parts/useFewNames';
import { caseRouteRef } from '../routes';
import { AwaitedRows } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

type Roles = AnswerOf<typeof routes.campaignRoles>;
type Role = Roles['items'][number];
type Columns = [RowColumn<Role>, ...RowColumn<Role>[]];

function RolesTable({ roles }: { roles: Roles }) {
  const { items, names } = roles;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, say, titled } = useWords(names);
  const fewNames = useFewNames(names);
  const toCase = useRouteRef(caseRouteRef);
  const columns: Columns = [
    {
      id: 'person',
      label: t('customers.holder'),
      cell: ({ assignment: { holder } }) =>
        holder && <EntityName entityRef={holder} names={names} />,
    },
    {
      id: 'role',
      label: t('customers.role'),
      cell: ({ assignment: { role } }) => titled(format.role(role)),
    },
    {
      id: 'unit',
      label: t('customers.unit'),
      cell: ({ assignment: { unit, scope } }) => (
        <>
          {unit && <EntityName entityRef={unit} names={names} />}
          {'entities' in scope && (
            <Text as="p" variant="body-small" color="secondary">
              {fewNames(scope.entities)}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'case',
      label: t('campaigns.askedIn'),
      cell: ({ case: ofCase, because }) => (
        <>
          {because && say(because)}
          {ofCase !== undefined && (
            <Link to={toCase({ id: ofCase })}>{t('campaigns.toCase')}</Link>
          )}
        </>
      ),
    },
  ];
  if (items.length === 0) return <Text>{t('campaigns.nobodyHere')}</Text>;
  return (
    <RowsTable
      label={t('campaigns.roles')}
      columns={columns}
      rows={items}
      keyOf={({ assignment }) => assignment.id}
    />
  );
}

/** The roles of one campaign by how they stand: first those that nobody has answered about. */
export function RolesInCampaign({ campaign }: { campaign: Campaign }) {
  const { id, name, counts } = campaign;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [is, setIs] = useState<CampaignStanding>('unanswered');
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  const cursor = pages.at(-1);
  const { answer, refresh } = useAnswer(
    ['campaign roles', id, is, cursor ?? '', counts[is]].join(' '),
    (api, signal) =>
      api(
        routes.campaignRoles,
        { parameters: { id }, query: { is, cursor } },
        { signal },
      ),
    { keep: true },
  );
  const shown = campaignStandings.filter(
    each => counts[each] > 0 || each === is,
  );
  return (
    <Section title={t('campaigns.rolesOf', { name })}>
      <Flex direction="column" gap="3">
        <ToggleButtonGroup
          aria-label={t('campaigns.standing')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[is]}
          onSelectionChange={([key]) => {
            const chosen = campaignStandings.find(each => each === key);
            if (!chosen) return;
            setIs(chosen);
            setPages([undefined]);
          }}
        >
          {shown.map(each => (
            <ToggleButton key={each} id={each}>
              {t('imports.counted', {
                outcome: t(`campaigns.is_${each}`),
                number: String(counts[each]),
              })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Faces
          answer={answer}
          refresh={refresh}
          skeleton={<AwaitedRows rows={4} />}
        >
          {roles => (
            <>
              <RolesTable roles={roles} />
              {(roles.next !== undefined || pages.length > 1) && (
                <Flex gap="3">
                  <Button
                    variant="secondary"
                    isDisabled={pages.length === 1}
                    onPress={() => setPages(pages.slice(0, -1))}
                  >
                    {t('shared.previous')}
                  </Button>
                  <Button
                    variant="secondary"
                    isDisabled={roles.next === undefined}
                    onPress={() => setPages([...pages, roles.next])}
                  >
                    {t('shared.next')}
                  </Button>
                </Flex>
              )}
            </>
          )}
        </Faces>
      </Flex>
    </Section>
  );
}
