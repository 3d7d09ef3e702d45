import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { CaseOnPage } from '../cases/CaseOnPage';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Deciding } from './decisionOf';
import { seatOf } from './standing';

/** In which role the reader decides, and on what mandate. */
export function OnWhatMandate(props: { on: CaseOnPage; deciding: Deciding }) {
  const { on, deciding } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(on.answer.names);
  const seat = seatOf(deciding.matter, on.me);
  if (!seat) return null;
  const { party, decider, assignment } = seat;
  const money = assignment?.mandate?.money;
  const role = format.role(party.role === 'asker' ? 'orderer' : party.role);
  const parts = [
    party.unit
      ? t('decision.youDecideFor', { role, unit: format.name(party.unit) })
      : t('decision.youDecide', { role }),
    party.deputyFor && t('decision.asDeputy'),
    decider.authority === 'office' && t('decision.byOffice'),
    money && t('decision.mandate', { money: format.money(money) }),
    decider.share &&
      t('decision.share', { percent: format.percent(decider.share.percent) }),
  ];
  return (
    <Text as="p" variant="body-small">
      {parts.filter(Boolean).join(', ')}
    </Text>
  );
}
