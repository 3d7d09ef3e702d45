import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { problemsAfter } from '../../roleSources/database/problems';
import { FindingSource } from './source';

type Row = { name: string; since: Instant; because: string };

/** Systems that don't say their roles any more, or so few that they aren't believed. */
export const sourceSilent: FindingSource = {
  kind: 'sourceSilent',
  async find({ db }, { after, limit }) {
    const rows: Row[] = await db('role_sources')
      .select('name', 'silent_since as since', 'because')
      .whereNotNull('silent_since')
      .where('name', '>', after)
      .orderBy('name')
      .limit(limit);
    return rows.map(({ name, since, because }) => {
      const why: Message = JSON.parse(because);
      return {
        key: name,
        finding: { kind: 'sourceSilent', since, detail: name, because: why },
      };
    });
  },
};

/** Roles of such a system that can't be taken. Whoever may see some roles only isn't told whose these are. */
export const sourceRow: FindingSource = {
  kind: 'sourceRow',
  async find({ db, seen: { roles } }, { after, limit }) {
    if (roles !== 'all') return [];
    const told = await problemsAfter(db, { after, limit });
    return told.map(({ key, source, id, because, since }) => ({
      key,
      finding: {
        kind: 'sourceRow',
        since,
        detail: id === undefined ? source : `${source}: ${id}`,
        because,
      },
    }));
  },
};
