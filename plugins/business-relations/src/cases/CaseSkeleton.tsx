import { Flex, Grid, Skeleton } from '@backstage/ui';

/** The shape of a case's page, so that nothing moves when the case is there. */
export const CaseSkeleton = () => (
  <Flex direction="column" gap="4">
    <Skeleton height={32} />
    <Grid.Root columns={{ initial: '1', md: '12' }} gap="4">
      <Grid.Item colSpan={{ initial: '1', md: '8' }}>
        <Flex direction="column" gap="4">
          <Skeleton height={180} />
          <Skeleton height={320} />
        </Flex>
      </Grid.Item>
      <Grid.Item colSpan={{ initial: '1', md: '4' }}>
        <Skeleton height={220} />
      </Grid.Item>
    </Grid.Root>
  </Flex>
);
