import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Text,
} from '@backstage/ui';
import { Offer } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import styles from './Actions.module.css';
import { useCommandName } from './useCommandName';

/** What this reader can't do now, each with its reason: the same that the server would give. */
export function RefusedCommands(props: {
  offers: Offer[];
  names: Record<string, string>;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(props.names);
  const commandName = useCommandName();
  const refused = props.offers.flatMap(({ command, refused: reason }) =>
    reason ? [{ command, reason }] : [],
  );
  if (refused.length === 0) return null;
  return (
    <Accordion>
      <AccordionTrigger
        title={t('cases.whyNot', { number: String(refused.length) })}
      />
      <AccordionPanel>
        <ul className={styles.refused}>
          {refused.map(({ command, reason }) => (
            <li key={command}>
              <Button
                size="small"
                variant="secondary"
                isDisabled
                aria-describedby={`refused-${command}`}
              >
                {commandName(command)}
              </Button>
              <Text id={`refused-${command}`} variant="body-small">
                {say(reason)}
              </Text>
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </Accordion>
  );
}
