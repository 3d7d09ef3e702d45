import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { CaseLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCaseTitle } from '../cases/useCaseTitle';
import { Moment } from '../parts/Moment';
import { useStageName } from '../parts/useStageName';
import { caseRouteRef } from '../routes';
import { useWords } from '../words/useWords';
import styles from './Work.module.css';

/** One case as a line: title, stage, unit, when it last changed. */
export function CaseRow({
  line,
  names,
}: {
  line: CaseLine;
  names: Record<string, string>;
}) {
  const to = useRouteRef(caseRouteRef);
  const { format } = useWords(names);
  const stageName = useStageName();
  const caseTitle = useCaseTitle(names);
  const { stage, unit } = line.description;
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <Link to={to({ id: line.id })}>{caseTitle(line.description)}</Link>
        <Text as="p" variant="body-small" color="secondary">
          {[stageName(stage), unit && format.name(unit)]
            .filter(Boolean)
            .join(' · ')}{' '}
          · <Moment at={line.updatedAt} />
        </Text>
      </span>
    </li>
  );
}
