import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { EffectiveRole } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { Holder } from './Holder';
import { MandateOnCard } from './MandateOnCard';
import { StandIns } from './StandIns';
import styles from './RelationsCard.module.css';

/** "+n": everybody with the role, above the page, so that the card stays as it is. */
export function AllHolders(props: {
  of: RelatedRole;
  held: EffectiveRole[];
  names: Record<string, string>;
  hidden: number;
}) {
  const { of: role, held, names, hidden } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <DialogTrigger>
      <Button
        variant="tertiary"
        size="small"
        className={styles.more}
        aria-label={t('card.moreLabel', {
          role: t(`card.${role}`),
          hidden: String(hidden),
          number: String(held.length),
        })}
      >
        {t('card.more', { number: String(hidden) })}
      </Button>
      <Popover aria-label={t(`card.${role}`)} placement="bottom end">
        <ul className={styles.all}>
          {held.map(one => (
            <li key={one.assignment.id}>
              <Holder held={one} names={names} />
              {role === 'customer' && <MandateOnCard held={one} />}
              <StandIns held={one} names={names} />
            </li>
          ))}
        </ul>
      </Popover>
    </DialogTrigger>
  );
}
