import {
  EntityRef,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Reader, Telling } from '../words/telling';

/** What goes out to one person: sentences that are still to be said, a line each. */
export type Word = {
  person: EntityRef;
  title: Message;
  description: Message[];
  link: string;
  /** What comes twice with the same scope, since a server went down between two steps, is shown once. */
  scope: string;
  besides: EntityRef[];
  /** Something is asked of them, they are reminded of what still is, or they are only told. */
  importance: 'asks' | 'reminds' | 'tells';
};

/** Below which all our pages are. */
export const ROOT = '/business-relations';

export type Said = { title: string; text: string; reader: Reader };

/** A word in its reader's own language, and by their own clock. */
export async function sayWord(
  telling: Telling,
  { person, title, description }: Word,
): Promise<Said> {
  const reader = await telling.reader(person);
  const lines: string[] = [];
  for (const line of description) lines.push(await telling.say(line, reader));
  return {
    title: await telling.say(title, reader),
    text: lines.join('\n'),
    reader,
  };
}
