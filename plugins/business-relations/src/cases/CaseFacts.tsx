import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { Moment } from '../parts/Moment';
import { Names } from '../parts/Names';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { CaseOnPage } from './CaseOnPage';
import { useKindName } from './useKindName';
import { useOutcomeName } from './useOutcomeName';

/** What lists know of any case: about what, for whom, by whom, since when. */
export function CaseFacts({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { line, names, onBehalfOf, watchers } = on.answer;
  const { subject, unit, money, outcome } = line.description;
  const { format } = useWords(names);
  const kindName = useKindName();
  const outcomeName = useOutcomeName();
  return (
    <Facts
      facts={[
        [t('cases.kind'), kindName(line.kind)],
        outcome && [t('cases.outcome'), outcomeName(outcome)],
        subject && [
          t('cases.about'),
          <EntityName entityRef={subject} names={names} />,
        ],
        unit && [
          t('cases.unit'),
          <EntityName entityRef={unit} names={names} />,
        ],
        money && [t('cases.money'), format.money(money)],
        line.openedBy === undefined
          ? [t('cases.openedByItself'), <Moment at={line.openedAt} />]
          : [
              t('cases.openedBy'),
              <>
                <EntityName entityRef={line.openedBy} names={names} />{' '}
                <Moment at={line.openedAt} />
              </>,
            ],
        onBehalfOf && [
          t('cases.inTheNameOf'),
          <EntityName entityRef={onBehalfOf} names={names} />,
        ],
        watchers.length > 0 && [
          t('cases.followedBy'),
          <Names refs={watchers} names={names} />,
        ],
      ]}
    />
  );
}
