import { Flex } from '@backstage/ui';
import { AwaitedLine, AwaitedSections } from '../parts/Awaited';

/** The shape of a case's page, so that nothing moves when the case is there. */
export const CaseSkeleton = () => (
  <Flex direction="column" gap="4">
    <AwaitedLine width="100%" height={32} />
    <AwaitedSections sections={[6, 12]} beside={[6, 2]} />
  </Flex>
);
