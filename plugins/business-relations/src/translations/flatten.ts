type Nested = Record<string, Record<string, string>>;

type Flat<T extends Nested> = {
  [G in keyof T & string as `${G}.${keyof T[G] & string}`]: string;
};

/** The same keys in another language. */
export type Translated<Group> = { [Key in keyof Group]: string };

/** `{ card: { title } }` → `{ 'card.title' }`: the form in which Backstage takes another language's messages. */
export function flatten<T extends Nested>(nested: T): Flat<T>;
export function flatten(nested: Nested) {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([group, messages]) =>
      Object.entries(messages).map(([key, text]) => [`${group}.${key}`, text]),
    ),
  );
}
