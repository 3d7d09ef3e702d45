import { Box, Text } from '@backstage/ui';
import { OpenedForm } from '../../parts/OpenedForm';
import { kindViews } from '../kinds';
import styles from './Actions.module.css';
import { CommandForm } from './CommandForm';
import { CommandFormProps } from './CommandFormProps';
import { useCommandName } from './useCommandName';

/** The form of a command that somebody has opened, below its button. */
export function OpenCommand(props: CommandFormProps) {
  const { on, command } = props;
  const commandName = useCommandName();
  const Form = kindViews[on.answer.line.kind]?.forms?.[command] ?? CommandForm;
  return (
    <OpenedForm label={commandName(command)} className={styles.open}>
      <Box bg="neutral" p="4">
        <Text as="h3" variant="title-x-small">
          {commandName(command)}
        </Text>
        <Form {...props} />
      </Box>
    </OpenedForm>
  );
}
