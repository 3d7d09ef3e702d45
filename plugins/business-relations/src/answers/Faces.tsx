import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Flex } from '@backstage/ui';
import { ReactNode } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { Answer } from './useAnswer';

/**
 * Four of a page's five faces in one place: loading (a skeleton of the final shape), error (with retry), not allowed,
 * content. The fifth, empty, is the content's own: only it knows what belongs there. "Engine away" is part of the
 * content, too: data is shown, and what is pending says so.
 */
export function Faces<T>(props: {
  answer: Answer<T>;
  skeleton: ReactNode;
  refresh: () => void;
  children: (data: T) => ReactNode;
}) {
  const { answer, skeleton, refresh, children } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const again = (
    <Button size="small" variant="secondary" onPress={refresh}>
      {t('shared.retry')}
    </Button>
  );

  switch (answer.face) {
    case 'loading':
      return (
        <div aria-busy="true" aria-label={t('shared.loading')} role="status">
          {skeleton}
        </div>
      );
    case 'not-allowed':
      return (
        <Alert
          status="warning"
          icon
          title={t('shared.notAllowed')}
          description={answer.error.message}
        />
      );
    case 'error':
      return (
        <Alert
          status="danger"
          icon
          title={t('shared.failed')}
          description={answer.error.message}
          customActions={again}
        />
      );
    default:
      return (
        // As high as what it stands in, where that is fixed: content can then let a part of itself scroll.
        <Flex direction="column" gap="3" style={{ height: '100%' }}>
          {answer.stale && (
            <Alert
              status="warning"
              icon
              title={t('shared.stale')}
              description={answer.stale.message}
              customActions={again}
            />
          )}
          {children(answer.data)}
        </Flex>
      );
  }
}
