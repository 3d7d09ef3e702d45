import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Repair } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Moment } from '../parts/Moment';
import { Section } from '../parts/Section';
import { operateRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Operate.module.css';
import { useRepairName } from './useRepairName';

/** The repairs so far, each with its report. */
export function EarlierRepairs(props: { repairs: Repair[]; shown: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(operateRouteRef)();
  const nameOf = useRepairName();
  return (
    <Section title={t('operate.earlier')}>
      <ul className={styles.earlier}>
        {props.repairs.map(repair => (
          <li key={repair.id}>
            <Link
              to={`${page}?${new URLSearchParams({ repair: repair.id })}`}
              aria-current={repair.id === props.shown ? 'true' : undefined}
            >
              {nameOf(repair)}
            </Link>{' '}
            {t(`operate.state_${repair.state}`)},{' '}
            <Moment at={repair.startedAt} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
