import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  ButtonLink,
  Flex,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { useState } from 'react';
import { WrittenNote } from '../../answers/WrittenNote';
import { answerRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { CaseOnPage } from '../CaseOnPage';
import { fieldsOf, isEmpty } from '../forms/fieldsOf';
import { useCommand } from '../useCommand';
import { commandSchema } from './commandSchema';
import { OpenCommand } from './OpenCommand';
import { RefusedCommands } from './RefusedCommands';
import { sortedOffers } from './sortedOffers';
import { useCommandName } from './useCommandName';

const takesNothing = (kind: string, command: string) => {
  const schema = commandSchema(kind, command);
  return schema !== undefined && isEmpty(fieldsOf(schema));
};

/** What this reader can do in the case: what is asked of them first, then the rest, and why not what they can't. */
export function CaseActions({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const answerPage = useRouteRef(answerRouteRef);
  const commandName = useCommandName();
  const { written, give } = useCommand(on);
  const [opened, setOpened] = useState<string>();
  const [pressed, setPressed] = useState<string>();
  const { line } = on.answer;
  const { toAnswer, buttons, more, refused } = sortedOffers(on);

  const begin = (command: string) => {
    setPressed(command);
    if (takesNothing(line.kind, command)) {
      setOpened(undefined);
      give(command);
    } else {
      setOpened(command);
    }
  };

  return (
    <Flex direction="column" gap="3">
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {toAnswer && (
          <ButtonLink href={answerPage({ id: line.id })}>
            {t('cases.toAnswer')}
          </ButtonLink>
        )}
        {buttons.map((command, index) => (
          <Button
            key={command}
            variant={index === 0 && !toAnswer ? 'primary' : 'secondary'}
            isPending={on.sending && pressed === command && !opened}
            isDisabled={on.sending && pressed !== command}
            onPress={() => begin(command)}
          >
            {commandName(command)}
          </Button>
        ))}
        {more.length > 0 && (
          <MenuTrigger>
            <Button
              variant="tertiary"
              isDisabled={on.sending}
              iconEnd={<RiArrowDownSLine />}
            >
              {t('cases.more')}
            </Button>
            <Menu onAction={key => begin(String(key))}>
              {more.map(command => (
                <MenuItem key={command} id={command}>
                  {commandName(command)}
                </MenuItem>
              ))}
            </Menu>
          </MenuTrigger>
        )}
      </Flex>
      <WrittenNote written={written} />
      {opened && (
        <OpenCommand
          key={opened}
          on={on}
          command={opened}
          done={() => setOpened(undefined)}
        />
      )}
      <RefusedCommands offers={refused} names={on.answer.names} />
    </Flex>
  );
}
