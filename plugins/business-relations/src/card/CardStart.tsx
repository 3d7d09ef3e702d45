import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonLink } from '@backstage/ui';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { startRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** Leads to the form of the kind of case that the question opens. */
export function CardStart(props: {
  entity: string;
  answer: Card['questions'][number] | undefined;
}) {
  const { entity, answer } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const start = useRouteRef(startRouteRef);
  if (answer?.starts) {
    const query = new URLSearchParams({
      subject: entity,
      question: answer.question,
    });
    return (
      <ButtonLink
        size="small"
        href={`${start({ kind: answer.starts })}?${query}`}
      >
        {t('card.start')}
      </ButtonLink>
    );
  }
  return (
    <Button size="small" isDisabled>
      {t('card.start')}
    </Button>
  );
}
