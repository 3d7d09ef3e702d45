/** Chance that can be repeated: the same seed makes the same choices, in whatever order others choose. */
export class Randomness {
  private constructor(private state: number) {}

  /** @param words say for what it is, so that no two choose alike */
  static from(seed: number, ...words: (string | number)[]): Randomness {
    let state = 2166136261;
    for (const letter of [seed, ...words].join('/')) {
      state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
    }
    return new Randomness(state);
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<T>(all: readonly [T, ...T[]]): T {
    return all[Math.floor(this.next() * all.length)];
  }
}
