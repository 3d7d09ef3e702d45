import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { inWords } from '../../parts/inWords';
import { businessRelationsTranslationRef } from '../../translation';
import { commands } from '../../translations/en/commands';

const isKnown = (command: string): command is keyof typeof commands =>
  command in commands;

/** What a command is called on its button; the words in its code for one that a new kind brought along. */
export function useCommandName(): (command: string) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return command =>
    isKnown(command) ? t(`commands.${command}`) : inWords(command);
}
