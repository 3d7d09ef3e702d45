import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FindingKind,
  findingKinds,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../answers/useAnswer';
import { findingsRouteRef } from '../routes';
import { AwaitedLines } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Findings.module.css';

type Counted = { kind: FindingKind; number?: number; more?: boolean };

/** While nobody can tell how many there are, every kind can be chosen all the same. */
const uncounted: Counted[] = findingKinds.map(kind => ({ kind }));

/** How many findings there are of each kind, each linked to those alone. Kinds without any are left out. */
export function FindingsByKind({ chosen }: { chosen?: FindingKind }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(findingsRouteRef)();
  const { answer } = useAnswer('finding counts', (api, signal) =>
    api(routes.findingCounts, { query: {} }, { signal }),
  );
  if (answer.face === 'loading') return <AwaitedLines lines={2} />;
  const counted: Counted[] =
    answer.face === 'content' ? answer.data.items : uncounted;
  const numberOf = ({ number, more }: Counted) =>
    t(more ? 'findings.moreThan' : 'findings.number', {
      number: String(number),
    });
  const shown = counted.filter(
    ({ kind, number }) => number !== 0 || kind === chosen,
  );
  if (shown.length === 0) return null;
  return (
    <nav aria-label={t('findings.byKind')}>
      <ul className={styles.kinds}>
        <li>
          <Link
            to={page}
            className={styles.kind}
            aria-current={chosen ? undefined : 'true'}
          >
            {t('findings.all')}
          </Link>
        </li>
        {shown.map(each => (
          <li key={each.kind}>
            <Link
              to={`${page}?${new URLSearchParams({ kind: each.kind })}`}
              className={styles.kind}
              aria-current={each.kind === chosen ? 'true' : undefined}
            >
              {t(`findings.kind_${each.kind}`)}
              {each.number !== undefined && (
                <span className={styles.number}>{numberOf(each)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
