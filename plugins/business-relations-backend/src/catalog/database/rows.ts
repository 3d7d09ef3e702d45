import { createHash } from 'node:crypto';
import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { EntityShape } from '../shape';

/** A row of `entities`. */
export type EntityRow = {
  ref: EntityRef;
  kind: string;
  name: string;
  description: string | null;
  type: string | null;
  owner: EntityRef | null;
  offering: string;
  declared: string;
  problems: string;
  /** Null also where it was so before this was kept. */
  problems_since: Instant | null;
  error: string | null;
  error_since: Instant | null;
  search: string;
  hash: string;
  changed_at: Instant;
  /** Null where it was there before this was kept. */
  appeared_at: Instant | null;
  missing_since: Instant | null;
  gone_since: Instant | null;
};

/** Words in lower case, each with a space before it, so that the beginning of any of them can be looked for. */
export const wordsIn = (text: string): string[] =>
  text
    .toLocaleLowerCase('sv-SE')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');

/** Tells whether anything about an entity changed. What the catalog says is wrong comes and goes by itself. */
export const hashOf = ({ error: _, ...shape }: EntityShape): string =>
  createHash('sha256').update(JSON.stringify(shape)).digest('hex');

export const toRow = (
  shape: EntityShape,
  hash: string,
  at: Instant,
): Omit<
  EntityRow,
  'error' | 'error_since' | 'appeared_at' | 'problems_since'
> => ({
  ref: shape.ref,
  kind: shape.kind,
  name: shape.name,
  description: shape.description ?? null,
  type: shape.type ?? null,
  owner: shape.owner ?? null,
  offering: JSON.stringify(shape.offering),
  declared: JSON.stringify(shape.declared),
  problems: JSON.stringify(shape.problems),
  search: ` ${wordsIn(`${shape.name} ${shape.ref.split('/')[1]}`).join(' ')}`,
  hash,
  changed_at: at,
  missing_since: null,
  gone_since: null,
});
