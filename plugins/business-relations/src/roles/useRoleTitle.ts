import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Proposition,
  RoleAsked,
} from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

type Named = Pick<Proposition, 'role' | 'unit' | 'holder'>;

/** What is asked of the holder, as a question to them, and as others read it. Offices may have no unit. */
export function useRoleTitle(names: Record<string, string>): {
  question: (role: RoleAsked) => string;
  about: (named: Named) => string;
} {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);

  const question = ({ asks, proposition }: RoleAsked): string => {
    const role = format.role(proposition.role);
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
        return unit
          ? t('roles.answerHandOver', { role, unit })
          : t('roles.answerHandOverOffice', { role });
    }
  };

  const about = ({ role, unit, holder }: Named): string => {
    const person = format.name(holder);
    return unit
      ? t('roles.about', {
          person,
          role: format.role(role),
          unit: format.name(unit),
        })
      : t('roles.aboutOffice', { person, role: format.role(role) });
  };

  return { question, about };
}
