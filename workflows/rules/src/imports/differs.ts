import { Proposition } from '@business-relations/backstage-plugin-business-relations-common';
import canonicalize from 'canonicalize';
import { Column } from './line';

type Said = { column: Column; of: (proposition: Proposition) => unknown };

/** What two rows about the same role can say differently, in the order in which somebody reads them. */
const said: readonly Said[] = [
  { column: 'budget', of: ({ mandate }) => mandate?.yearlyCeiling },
  { column: 'perDecision', of: ({ mandate }) => mandate?.money },
  { column: 'share', of: ({ share }) => share },
  { column: 'mandateServices', of: ({ mandate }) => mandate?.services },
  { column: 'from', of: ({ mandate }) => mandate?.from },
  { column: 'to', of: ({ mandate }) => mandate?.to },
  { column: 'grantor', of: ({ mandate }) => mandate?.grantor },
  { column: 'evidence', of: ({ mandate }) => mandate?.evidence },
];

const isSame = (one: unknown, other: unknown) =>
  canonicalize({ is: one }) === canonicalize({ is: other });

/** The first column in which two rows about the same role of the same person differ; their unit's, where in none. */
export const columnThatDiffers = (
  one: Proposition,
  other: Proposition,
): Column =>
  said.find(({ of }) => !isSame(of(one), of(other)))?.column ?? 'unit';
