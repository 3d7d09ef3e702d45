/** What is wrong, a sentence each. */
export type Findings = {
  /** A command that somebody was told of and that came to nothing. */
  lost: string[];
  /** A command that counts more than once. */
  doubled: string[];
  /** Numbers that are missing in the record, or that stand in another order than people acted. */
  gaps: string[];
  /** Read model, record and workflow say different things. */
  differences: string[];
};

export const none = (): Findings => ({
  lost: [],
  doubled: [],
  gaps: [],
  differences: [],
});

export const together = (all: Findings[]): Findings => ({
  lost: all.flatMap(({ lost }) => lost),
  doubled: all.flatMap(({ doubled }) => doubled),
  gaps: all.flatMap(({ gaps }) => gaps),
  differences: all.flatMap(({ differences }) => differences),
});

export const countOf = ({ lost, doubled, gaps, differences }: Findings) =>
  lost.length + doubled.length + gaps.length + differences.length;
