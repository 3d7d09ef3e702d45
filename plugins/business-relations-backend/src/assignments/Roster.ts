import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { refusal } from '../http/refusal';
import { assignmentsById } from './database/assignmentsById';
import { AssignmentQuery, listAssignments } from './database/listAssignments';
import { Version, versionsOf } from './database/versionsOf';
import { isVisible, Visible, VisibleTo } from './visible';

/** Who reads, and what of it they get to see; `Visible` where that has been found out. */
type Page = { after?: string; limit: number };

/** Who has which role, and how that came about. */
export interface Roster<Reader> {
  list(
    query: AssignmentQuery,
    page: Page,
    reader: Reader,
  ): Promise<{ items: Assignment[]; next?: string }>;
  /** @throws Refusal of a role that isn't there, or not for this reader. */
  history(id: string, reader: Reader): Promise<Version[]>;
}

export class DatabaseRoster implements Roster<Visible> {
  constructor(private readonly db: Knex) {}

  async list(query: AssignmentQuery, { after, limit }: Page, visible: Visible) {
    const found = await listAssignments(this.db, query, {
      visible,
      limit: limit + 1,
      ...(after !== undefined && { after }),
    });
    const items = found.slice(0, limit);
    const next = found.length > limit ? items.at(-1)?.id : undefined;
    return { items, ...(next !== undefined && { next }) };
  }

  async history(id: string, visible: Visible) {
    const present = (await assignmentsById(this.db, [id])).get(id);
    if (!present || !isVisible(visible, present)) {
      throw refusal('unknown-role', { id });
    }
    return versionsOf(this.db, id);
  }
}

/** The same for whoever asks over HTTP: it shows what the permission policy lets them see. */
export class AuthorizedRoster implements Roster<BackstageCredentials> {
  constructor(
    private readonly roster: Roster<Visible>,
    private readonly visibleTo: VisibleTo,
  ) {}

  async list(query: AssignmentQuery, page: Page, reader: BackstageCredentials) {
    return this.roster.list(query, page, await this.visibleTo(reader));
  }

  async history(id: string, reader: BackstageCredentials) {
    return this.roster.history(id, await this.visibleTo(reader));
  }
}
