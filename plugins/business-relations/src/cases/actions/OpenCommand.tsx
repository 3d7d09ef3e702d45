import { Box, Text } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { kindViews } from '../kinds';
import styles from './Actions.module.css';
import { CommandForm, CommandFormProps } from './CommandForm';
import { useCommandName } from './useCommandName';

/** The form of a command that somebody has opened, below its button; Escape closes it. */
export function OpenCommand(props: CommandFormProps) {
  const { on, command, done } = props;
  const commandName = useCommandName();
  const region = useRef<HTMLElement>(null);
  // Whoever opened it goes on in it: by keyboard, and by what a screen reader says.
  useEffect(() => region.current?.focus(), [command]);
  const Form = kindViews[on.answer.line.kind]?.forms?.[command] ?? CommandForm;
  return (
    <section
      ref={region}
      tabIndex={-1}
      className={styles.open}
      aria-label={commandName(command)}
      onKeyDown={({ key }) => key === 'Escape' && done()}
    >
      <Box bg="neutral" p="4">
        <Text as="h3" variant="title-x-small">
          {commandName(command)}
        </Text>
        <Form {...props} />
      </Box>
    </section>
  );
}
