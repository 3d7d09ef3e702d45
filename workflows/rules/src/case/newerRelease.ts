/** What was stored is of a newer release than these rules, which can't know what it means. */
export class NewerRelease extends Error {
  readonly name = 'NewerRelease';
}
