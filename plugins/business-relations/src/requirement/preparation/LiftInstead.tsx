import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { WrittenNote } from '../../answers/WrittenNote';
import { CaseOnPage, isOffered, offerOf } from '../../cases/CaseOnPage';
import { useCommand } from '../../cases/useCommand';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';

/** An orderer who would decide on new or changed content is told who can, and lifts it there in one click. */
export function LiftInstead({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say, format } = useWords(on.answer.names);
  const { written, give } = useCommand(on);
  const refused = offerOf(on.answer, 'approve')?.refused;
  if (refused?.code !== 'orderer-cannot-decide') return null;
  const lift = offerOf(on.answer, 'lift');
  return (
    <Flex direction="column" gap="2">
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <Button isDisabled aria-describedby="lift-instead">
          {t('commands.approve')}
        </Button>
        <Button
          variant="secondary"
          isDisabled={!isOffered(on.answer, 'lift')}
          isPending={written.is === 'sending'}
          onPress={() => give('lift')}
        >
          {t('requirement.liftTo', {
            who: format.names(refused.params.deciders),
          })}
        </Button>
      </Flex>
      <Text as="p" id="lift-instead" variant="body-small">
        {say(refused)} {lift?.refused && say(lift.refused)}
      </Text>
      <WrittenNote written={written} />
    </Flex>
  );
}
