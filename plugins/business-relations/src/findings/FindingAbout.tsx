import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { caseRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Findings.module.css';

type Names = Record<string, string>;

/** Which role of whom. Whoever has left has no page any more. */
function Role(props: { held: Assignment; hasLeft: boolean; names: Names }) {
  const { held, hasLeft, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const { role, unit, holder } = held;
  const person =
    holder && hasLeft
      ? format.name(holder)
      : holder && <EntityName entityRef={holder} names={names} hideIcon />;
  return (
    <div className={styles.detail}>
      {unit
        ? t('findings.ofUnit', {
            role: format.role(role),
            unit: format.name(unit),
          })
        : format.role(role)}
      {': '}
      {person ?? t('shared.vacant')}
    </div>
  );
}

/** What a finding is about, linked as far as there is a page of it. */
export function FindingAbout(props: {
  finding: Finding;
  held?: Assignment;
  names: Names;
}) {
  const { finding, held, names } = props;
  const { kind, role, entity, inCatalog, case: ofCase } = finding;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, titled } = useWords(names);
  const toCase = useRouteRef(caseRouteRef);
  // Whoever had the office, or is asked to take it on, is told of in why it is vacant.
  if (role !== undefined) return <>{titled(format.role(role))}</>;
  return (
    <>
      {entity !== undefined &&
        (inCatalog ? (
          <EntityName entityRef={entity} names={names} />
        ) : (
          format.name(entity)
        ))}
      {entity === undefined && ofCase !== undefined && (
        <Link to={toCase({ id: ofCase })}>{t('findings.theCase')}</Link>
      )}
      {held && (
        <Role held={held} hasLeft={kind === 'holderLeft'} names={names} />
      )}
    </>
  );
}
