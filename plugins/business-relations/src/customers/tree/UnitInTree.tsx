import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon } from '@backstage/ui';
import { UnitInTree as Line } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { ReactNode, useState } from 'react';
import { customerRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { unitParameters } from '../unitParameters';
import { Deviations } from './Deviations';
import { RolesInTree } from './RolesInTree';
import styles from './Tree.module.css';
import { WhoDecidesFor } from './WhoDecidesFor';

type Names = Record<string, string>;

/** The units above one that was looked for, highest first. */
function Place({ line, names }: { line: Line; names: Names }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  return line.above.length === 0 ? null : (
    <span className={styles.secondary}>
      {t('tree.in', {
        units: [...line.above].reverse().map(format.name).join(' › '),
      })}
    </span>
  );
}

/** A unit with who decides for it and where it deviates; the units in it are there once they are opened. */
export function UnitInTree(props: {
  line: Line;
  names: Names;
  /** Whether it is shown by itself, and so has to say where it stands. */
  alone: boolean;
  /** The items of the list of units in it. */
  children: ReactNode;
}) {
  const { line, names, alone, children } = props;
  const { unit, units, deviationsBelow } = line;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const customer = useRouteRef(customerRouteRef);
  const [opened, setOpened] = useState(false);
  const unitsIn = t('tree.unitsIn', { unit: format.name(unit) });
  return (
    <li className={styles.unit}>
      <div className={styles.first}>
        {units > 0 ? (
          <ButtonIcon
            variant="tertiary"
            aria-label={unitsIn}
            aria-expanded={opened}
            icon={opened ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
            onPress={() => setOpened(!opened)}
          />
        ) : (
          <span className={styles.leaf} />
        )}
        <Link to={customer(unitParameters(unit))}>{format.name(unit)}</Link>
        {deviationsBelow > 0 && !opened && (
          <span className={styles.below}>
            {t('tree.deviationsBelow', { count: deviationsBelow })}
          </span>
        )}
      </div>
      <div className={styles.facts}>
        {alone && <Place line={line} names={names} />}
        <RolesInTree line={line} names={names} />
        <WhoDecidesFor line={line} names={names} />
        <Deviations line={line} names={names} />
      </div>
      {opened && (
        <ul className={styles.units} aria-label={unitsIn}>
          {children}
        </ul>
      )}
    </li>
  );
}
