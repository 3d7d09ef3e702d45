/**
 * The last commands that were applied, so that each counts once however often it is delivered, also in the run that
 * continues this one: the server's own memory of update ids ends with a run.
 *
 * Bounded: commands of a case are delivered in order, so one that comes again comes soon.
 */
export class AppliedCommands {
  static readonly MOST = 200;

  private readonly ids: Set<string>;

  constructor(ids: string[]) {
    this.ids = new Set(ids);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  add(id: string): void {
    this.ids.add(id);
    for (const oldest of this.ids) {
      if (this.ids.size <= AppliedCommands.MOST) return;
      this.ids.delete(oldest);
    }
  }

  /** Oldest first. */
  all(): string[] {
    return [...this.ids];
  }
}
