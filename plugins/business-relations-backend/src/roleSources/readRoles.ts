import {
  EntityRef,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Named, namedBy, Problem, readRole } from './readRole';

export type Sorted = {
  /** Those that can be taken, by their id. */
  named: Map<string, Named>;
  problems: Problem[];
  /** Whether a system still names this role, in whatever state. */
  isNamed(id: string): boolean;
};

/** Divides what a system says into what can be read and what can't, each role once. */
export function readRoles(rows: readonly unknown[]): Sorted {
  const named = new Map<string, Named>();
  const problems: Problem[] = [];
  const ids = new Set<string>();
  let isSomeoneUnknown = false;
  for (const row of rows) {
    const read = readRole(row);
    if (read.id === undefined) isSomeoneUnknown = true;
    if (read.id !== undefined && ids.has(read.id)) {
      problems.push({ id: read.id, because: message('source-role-twice', {}) });
    } else if ('because' in read) problems.push(read);
    else named.set(read.id, read);
    if (read.id !== undefined) ids.add(read.id);
  }
  // Of one without an id nobody knows whose role it still speaks of.
  return { named, problems, isNamed: id => isSomeoneUnknown || ids.has(id) };
}

/** What names somebody or something that the catalog lacks is listed, and taken as soon as it is there. */
export function withoutUnknown(
  sorted: Sorted,
  present: ReadonlySet<EntityRef>,
): Sorted {
  const named = new Map(sorted.named);
  const problems = [...sorted.problems];
  for (const [id, { content }] of sorted.named) {
    const ref = namedBy(content).find(each => !present.has(each));
    if (ref !== undefined) {
      named.delete(id);
      problems.push({ id, because: message('unknown-entity', { ref }) });
    }
  }
  return { ...sorted, named, problems };
}
