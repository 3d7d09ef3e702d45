import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CardQuestion } from './CardQuestion';
import { CardRoles } from './CardRoles';
import styles from './RelationsCard.module.css';

/** The card from plain data, so that it can be shown in any of its faces. */
export const CardContent = ({ card }: { card: Card }) => (
  <div className={styles.content}>
    <CardRoles card={card} />
    <CardQuestion card={card} />
  </div>
);
