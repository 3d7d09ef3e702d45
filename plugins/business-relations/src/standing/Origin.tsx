import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** Where a role comes from, and since when it is held. */
export function Origin(props: {
  assignment: Assignment;
  names: Record<string, string>;
}) {
  const { source, acceptedAt } = props.assignment;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(props.names);
  const from = () => {
    switch (source.from) {
      case 'declared':
        return t('standing.declaredOn', { entity: format.name(source.by) });
      case 'import':
        return t('standing.imported', { name: source.name });
      case 'source':
        return t('standing.fromSource', { name: source.name, id: source.id });
      default:
        return t('standing.proposed');
    }
  };
  return (
    <>
      {from()}
      {acceptedAt &&
        `; ${t('standing.acceptedOn', { moment: format.day(acceptedAt) })}`}
    </>
  );
}
