import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { businessRelationsTranslationRef } from '../translation';

const ours = [
  'hasCustomer',
  'customerOf',
  'hasOrderer',
  'ordererOf',
  'hasAccountManager',
  'accountManagerOf',
] as const;

/**
 * The label of an edge of the catalog graph (`renderLabel`), in the reader's language; relations that aren't ours keep their
 * own names.
 *
 * @public
 */
export function RelationLabel(props: { edge: { relations: string[] } }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const words = props.edge.relations.map(relation => {
    const known = ours.find(each => each === relation);
    return known ? t(`catalog.${known}`) : relation;
  });
  return (
    <text textAnchor="middle" style={{ fill: 'var(--bui-fg-primary)' }}>
      {words.join(' / ')}
    </text>
  );
}
