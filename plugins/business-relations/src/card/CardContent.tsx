import { Flex } from '@backstage/ui';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CardQuestion } from './CardQuestion';
import { CardRoles } from './CardRoles';

/** The card from plain data, so that it can be shown in any of its faces. */
export const CardContent = ({ card }: { card: Card }) => (
  <Flex direction="column" gap="2">
    <CardRoles card={card} />
    <CardQuestion card={card} />
  </Flex>
);
