import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ReactNode, useState } from 'react';
import { Faces } from '../../answers/Faces';
import { useAnswer } from '../../answers/useAnswer';
import { AwaitedLines } from '../../parts/Awaited';
import { businessRelationsTranslationRef } from '../../translation';
import styles from './Tree.module.css';
import { UnitInTree } from './UnitInTree';

const limit = 50;

/** The units in one, those at the top, or those that are looked for wherever they stand. */
export type OfLevel = {
  within?: string;
  search?: string;
  deviating?: boolean;
};

/** Items of a list: one portion of a level, and the next when it is asked for; what is awaited or failed as an item, too. */
export function UnitsOfLevel(props: {
  of: OfLevel;
  cursor?: string;
  /** What belongs there where there is nothing. */
  empty?: ReactNode;
}) {
  const { of, cursor, empty } = props;
  const { within, search, deviating } = of;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [goesOnAt, setGoesOnAt] = useState<string>();
  const { answer, refresh } = useAnswer(
    `unit tree ${within ?? ''} ${deviating ?? ''} ${cursor ?? ''} ${search ?? ''}`,
    (api, signal) =>
      api(
        routes.unitTree,
        {
          query: {
            within,
            search: search || undefined,
            deviating: deviating ? 'true' : undefined,
            cursor,
            limit,
          },
        },
        { signal },
      ),
    { keep: true },
  );
  if (answer.face !== 'content')
    return (
      <li className={styles.awaited}>
        <Faces
          answer={answer}
          refresh={refresh}
          skeleton={<AwaitedLines lines={within === undefined ? 8 : 3} />}
        >
          {() => null}
        </Faces>
      </li>
    );

  const { items, next, names } = answer.data;
  const alone = Boolean(search) || deviating === true;
  return (
    <>
      {answer.stale && (
        <li className={styles.awaited}>
          <Faces answer={answer} refresh={refresh} skeleton={null}>
            {() => null}
          </Faces>
        </li>
      )}
      {items.length === 0 && !next && cursor === undefined && empty && (
        <li className={styles.awaited}>{empty}</li>
      )}
      {items.map(line => (
        <UnitInTree key={line.unit} line={line} names={names} alone={alone}>
          <UnitsOfLevel of={{ within: line.unit }} />
        </UnitInTree>
      ))}
      {next && next !== goesOnAt && (
        <li className={styles.awaited}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setGoesOnAt(next)}
          >
            {t('tree.more')}
          </Button>
        </li>
      )}
      {next && next === goesOnAt && <UnitsOfLevel of={of} cursor={next} />}
    </>
  );
}
