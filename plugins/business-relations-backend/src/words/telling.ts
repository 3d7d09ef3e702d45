import {
  EntityRef,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Locale,
  say,
} from '@business-relations/backstage-plugin-business-relations-common/words';
import { referencesIn } from './references';

/** How one person is written to. */
export type Reader = { locale: Locale; zone: string };

/** Says messages to people: in their language and zone, with names as the catalog has them. */
export interface Telling {
  /** The settings of a person; of somebody whose settings aren't known, `wished` and the organisation's zone. */
  reader(person: EntityRef | undefined, wished?: Locale): Promise<Reader>;
  say(message: Message, reader: Reader): Promise<string>;
}

type Known = {
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
  readerSettings(people: EntityRef[]): Promise<Map<EntityRef, Reader>>;
  /** Of people who never opened a page of ours. */
  otherwise: Reader;
};

/** Names and settings make a sentence better and are never worth failing for: without the database it is said plainly. */
export const createTelling = ({
  namesOf,
  readerSettings,
  otherwise,
}: Known): Telling => ({
  async reader(person, wished) {
    const known = person
      ? await readerSettings([person]).catch(() => undefined)
      : undefined;
    return (
      (person && known?.get(person)) || {
        ...otherwise,
        ...(wished && { locale: wished }),
      }
    );
  },
  async say(message, reader) {
    const refs = referencesIn(message.params);
    const names = refs.size > 0 ? await namesOf(refs).catch(() => ({})) : {};
    return say(message, { ...reader, names: new Map(Object.entries(names)) });
  },
});
