import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  AnswerOf,
  Campaign,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { useWords } from '../words/useWords';

type Columns = [RowColumn<Campaign>, ...RowColumn<Campaign>[]];

/** The latest campaigns, and how many of each have answered. */
export function CampaignsSoFar(props: {
  campaigns: AnswerOf<typeof routes.campaigns>;
  show: (id: string) => void;
}) {
  const { items, names } = props.campaigns;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const isOver = ({ until }: Campaign) => until < today();
  const columns: Columns = [
    { id: 'name', label: t('campaigns.name'), cell: ({ name }) => name },
    {
      id: 'until',
      label: t('campaigns.until'),
      cell: campaign =>
        isOver(campaign) ? (
          <>
            {format.day(campaign.until)}{' '}
            <strong>{t('campaigns.isPast')}</strong>
          </>
        ) : (
          format.day(campaign.until)
        ),
    },
    {
      id: 'unit',
      label: t('campaigns.of'),
      cell: ({ unit }) => (unit ? format.name(unit) : t('campaigns.everybody')),
    },
    {
      id: 'answered',
      label: t('campaigns.answered'),
      cell: ({ counts: { confirmed, ended, unanswered, toAsk } }) =>
        t('campaigns.answeredCounts', {
          answered: String(confirmed + ended),
          left: String(unanswered + toAsk),
        }),
    },
    {
      id: 'show',
      label: t('campaigns.roles'),
      cell: ({ id, name }) => (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('campaigns.showOf', { name })}
          onPress={() => props.show(id)}
        >
          {t('campaigns.show')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('campaigns.soFar')}>
      {items.length === 0 ? (
        <Text as="p">{t('campaigns.none')}</Text>
      ) : (
        <RowsTable
          label={t('campaigns.soFar')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}
