import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { goesOn } from './goesOn';

/** What is asked of the holder, as a question to them. Offices may have no unit. */
export function useRoleQuestion(
  names: Record<string, string>,
): (role: RoleAsked) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);

  return asked => {
    const { asks, proposition, standsInFor } = asked;
    const itself = format.role(proposition.role);
    const role = standsInFor
      ? t('roles.deputyAs', {
          person: format.name(standsInFor),
          role: itself,
        })
      : itself;
    const unit = proposition.unit && format.name(proposition.unit);
    switch (asks) {
      case 'accept':
        return unit
          ? t('roles.answerAccept', { role, unit })
          : t('roles.answerAcceptOffice', { role });
      case 'confirm':
        return unit
          ? t('roles.answerConfirm', { role, unit })
          : t('roles.answerConfirmOffice', { role });
      default:
        if (goesOn(asked)) {
          return unit
            ? t('roles.answerGoOn', { role, unit })
            : t('roles.answerGoOnOffice', { role });
        }
        return unit
          ? t('roles.answerHandOver', { role, unit })
          : t('roles.answerHandOverOffice', { role });
    }
  };
}
