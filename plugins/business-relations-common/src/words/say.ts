import { Code, Message, Messages } from '../messages';
import { Format, FormatSettings, Locale } from './format';
import { formatFor } from './formatFor';
import { en } from './en';
import { sv } from './sv';
import type { Words } from './wordsFor';

/** What an adopter puts instead of our sentences, by language. */
export type WordOverrides = Partial<Record<Locale, Partial<Words>>>;

const sentences: Record<Locale, Words> = { en, sv };

function sentence<C extends Code>(
  code: C,
  params: Messages[C],
  format: Format,
  overrides: WordOverrides,
): string {
  const words: Words = {
    ...sentences[format.locale],
    ...overrides[format.locale],
  };
  return words[code](params, format, inside =>
    sentence(inside.code, inside.params, format, overrides),
  );
}

/** The sentence for a message in the reader's language, with names, money and moments as the reader writes them. */
export function say(
  message: Message,
  settings: FormatSettings,
  overrides: WordOverrides = {},
): string {
  return sentence(message.code, message.params, formatFor(settings), overrides);
}

/** True for what came over the wire as `{code, params}` with a code that this version knows. */
export function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'params' in value &&
    typeof value.code === 'string' &&
    value.code in en
  );
}
