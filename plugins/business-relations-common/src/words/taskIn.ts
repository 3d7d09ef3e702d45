import type { Message } from '../messages';
import type { CaseTitle } from '../messages/notices';
import { titleOf } from './titleOf';
import type { Say } from './wordsFor';

/** What somebody is expected to do, with what the case is called where the sentence doesn't say it already. */
export function taskIn(
  { what, title }: { what: Message; title: CaseTitle },
  say: Say,
  quoted: (called: string) => string,
): string {
  const sentence = say(what);
  const called = titleOf(title, say);
  return sentence.includes(called)
    ? sentence
    : `${sentence} (${quoted(called)})`;
}
