import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
} from '@backstage/ui';
import { Facts } from '../parts/Facts';
import { Names } from '../parts/Names';
import { businessRelationsTranslationRef } from '../translation';
import { Alternatives } from '../requirement/Alternatives';
import { Wanted } from '../requirement/Wanted';
import { Deciding } from './decisionOf';

/** Risk, criteria, who prepared it, and the technical part: there for whoever wants it, and out of the way otherwise. */
export function MoreToRead(props: {
  deciding: Deciding;
  names: Record<string, string>;
}) {
  const { deciding, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { preparing, matter } = deciding;
  return (
    <Accordion>
      <AccordionTrigger title={t('decision.more')} />
      <AccordionPanel>
        <Flex direction="column" gap="3">
          <Facts
            facts={[
              preparing.preparedBy.length > 0 && [
                t('decision.preparedBy'),
                <Names refs={preparing.preparedBy} names={names} />,
              ],
            ]}
          />
          <Alternatives
            alternatives={matter.proposal.alternatives}
            recommended={matter.proposal.recommended}
          />
          <Wanted requirement={deciding} names={names} />
        </Flex>
      </AccordionPanel>
    </Accordion>
  );
}
