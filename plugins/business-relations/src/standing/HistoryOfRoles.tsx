import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Standing } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { RowsTable } from '../parts/RowsTable';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

type Change = Standing['history'][number];

const told = [
  'declared',
  'imported',
  'proposed',
  'amended',
  'accepted',
  'declined',
  'confirmed',
  'ended',
  'endedWithHolder',
  'holderRenewed',
  'takenBack',
  'moved',
] as const;

/** What became of roles, latest first. */
export function HistoryOfRoles(props: {
  history: Change[];
  names: Record<string, string>;
}) {
  const { history, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, titled } = useWords(names);
  if (history.length === 0) {
    return <Text color="secondary">{t('standing.noHistory')}</Text>;
  }
  const sentence = ({ why, assignment }: Change) => {
    const { role, holder, deputyFor } = assignment;
    const known = told.find(each => each === why);
    const said = {
      role:
        deputyFor === undefined
          ? format.role(role)
          : `${format.role(role)}, ${t('decision.asDeputy')}`,
      person: holder ? format.name(holder) : t('standing.nobody'),
    };
    return titled(known ? t(`standing.why_${known}`, said) : why);
  };
  return (
    <RowsTable
      label={t('standing.history')}
      rows={history}
      keyOf={({ assignment: { id, revision } }) => `${id} ${revision}`}
      columns={[
        {
          id: 'when',
          label: t('standing.when'),
          cell: ({ at }) => (
            // Roles go back for years, which a moment doesn't tell.
            <time dateTime={at} title={format.moment(at)}>
              {format.day(at)}
            </time>
          ),
          width: '25%',
        },
        { id: 'what', label: t('standing.what'), cell: sentence },
        {
          id: 'who',
          label: t('standing.who'),
          cell: ({ by }) => by && <EntityName entityRef={by} names={names} />,
          width: '25%',
        },
      ]}
    />
  );
}
