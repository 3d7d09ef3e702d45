/** The case that an address of ours is about, as lines of the log name it; nothing where it is about none. */
export function caseIn(address: string): { case?: string } {
  const id = /\/cases\/([0-9a-f-]{36})(?![^/?])/.exec(address)?.[1];
  return id === undefined ? {} : { case: id };
}
