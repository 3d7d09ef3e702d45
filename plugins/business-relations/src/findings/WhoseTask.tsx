import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FindingTask } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { Parties } from '../parts/Parties';
import { businessRelationsTranslationRef } from '../translation';

/** People by name with the role that makes it theirs, else by what they are. */
export function WhoseTask(props: {
  task: FindingTask;
  names: Record<string, string>;
}) {
  const { task, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  switch (task.of) {
    case 'people':
      return <Parties parties={task.people} names={names} />;
    case 'owner':
      return task.owner ? (
        <EntityName entityRef={task.owner} names={names} hideIcon />
      ) : (
        <>{t('findings.owner')}</>
      );
    case 'administrators':
      return <>{t('findings.administrators')}</>;
    default:
      return <>{t('findings.operators')}</>;
  }
}
