import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Due } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Moment } from './Moment';

/** By when: the day and time in the reader's zone, how far away it is, and in what calendar it was counted. */
export function DueMoment({ due }: { due: Due }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  const calendar =
    due.term.clock === 'business'
      ? t('cases.inCalendar', { calendar: due.calendar.id })
      : undefined;
  return (
    <span title={calendar}>
      {format.moment(due.dueAt)} (<Moment at={due.dueAt} />)
    </span>
  );
}
