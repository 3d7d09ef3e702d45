/** What a sentence without parameters takes. */
export type Nothing = Record<string, never>;
