/** Systems that modules add at an extension point, each by a name that is kept in the database and used in settings. */
export class AddedByModules<Added extends { readonly name: string }> {
  private readonly byName = new Map<string, Added>();

  /** @param what - what it is called in an error: `role source` */
  constructor(private readonly what: string) {}

  add(added: Added): void {
    const { name } = added;
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) {
      throw new Error(
        `A ${this.what} can't be called “${name}”: small letters, digits and hyphens`,
      );
    }
    if (this.byName.has(name)) {
      throw new Error(`There are two of one name: ${this.what} ${name}`);
    }
    this.byName.set(name, added);
  }

  get all(): Added[] {
    return [...this.byName.values()];
  }
}
