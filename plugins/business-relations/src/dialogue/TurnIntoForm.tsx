import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { dialogueShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CommandFormProps } from '../cases/actions/CommandFormProps';
import { useKindName } from '../cases/useKindName';
import { startRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** What a talk may come to. */
const into = ['requirement'];

/** Goes on in another kind of case with what was written here; opening that one tells this one. */
export function TurnIntoForm({ on, done }: CommandFormProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const kindName = useKindName();
  const start = useRouteRef(startRouteRef);
  const { state, line } = on.answer;
  const read = dialogueShape.safeParse(state);
  const written = read.success
    ? {
        title: read.data.topic,
        subject: read.data.subject,
        ...(read.data.unit && { unit: read.data.unit }),
        why: read.data.notes.map(({ text }) => text).join('\n\n'),
      }
    : {};
  const query = new URLSearchParams({ from: line.id, ...written });
  return (
    <Flex direction="column" gap="3">
      <Text as="p">{t('start.goesOn')}</Text>
      <Flex gap="2" justify="end" style={{ flexWrap: 'wrap' }}>
        <Button variant="secondary" onPress={done}>
          {t('shared.cancel')}
        </Button>
        {into.map(kind => (
          <ButtonLink key={kind} href={`${start({ kind })}?${query}`}>
            {kindName(kind)}
          </ButtonLink>
        ))}
      </Flex>
    </Flex>
  );
}
