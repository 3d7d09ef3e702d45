import { CaseDescription } from '@business-relations/backstage-plugin-business-relations-common';
import { useWords } from '../words/useWords';

/** What a case is called: as somebody called it, else the sentence that its kind has for it. */
export function useCaseTitle(
  names: Record<string, string> = {},
): (description: Pick<CaseDescription, 'title' | 'titleMessage'>) => string {
  const { say } = useWords(names);
  return ({ title, titleMessage }) =>
    titleMessage ? say(titleMessage) : title;
}
