/** A request of somebody's, as they know it; sent again, it is the same one. */
export type Entry = {
  person: string;
  key: string;
  type: string;
  /** Ids that the product gave it: more than one would be a decision that counts twice. */
  commands: Set<string>;
  caseId?: string;
  /**
   * `carried-out`: 200. `recorded`: 202. `refused`: 4xx with this code, and nothing is recorded; or it was refused
   * later.
   */
  answer: 'none' | 'carried-out' | 'recorded' | 'refused';
  code?: string;
};

/** An answer that no rule of the business gave. */
export type Failed = { status: number; code: string; sentence: string };

/** What people were told: the product has to stand by it. */
export class Ledger {
  readonly entries: Entry[] = [];
  readonly failed: Failed[] = [];

  get size(): number {
    return this.entries.length;
  }

  /** What was asked in each case that was touched. */
  byCase(): Map<string, Entry[]> {
    const cases = new Map<string, Entry[]>();
    for (const entry of this.entries) {
      if (entry.caseId === undefined) continue;
      const others = cases.get(entry.caseId) ?? [];
      cases.set(entry.caseId, [...others, entry]);
    }
    return cases;
  }
}
