import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  Day,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Finding,
  FindingKind,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CaseFilter } from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';
import { Visible } from '../../assignments/visible';
import { RoleSettings } from '../../roleSettings';

/** Something that is missing, no longer true or wrong; what is to be said of it beside that is found out afterwards. */
export type Found = Omit<Finding, 'task' | 'inCatalog'>;

/** What of roles and cases somebody may see. */
export type Seen = {
  roles: Visible;
  cases: 'all' | 'none' | PermissionCriteria<CaseFilter>;
};

/** What is looked at, and what of it this reader may see. */
export type Look = {
  db: Knex;
  settings: RoleSettings;
  seen: Seen;
  now: Instant;
  /** The first day that it is anywhere: what ended before it has ended everywhere. */
  today: Day;
};

/** The last finding of a page: its kind, and its key within that kind. */
export type FindingsCursor = [kind: FindingKind, key: string];

/** A finding where it stands in the list. */
export type Placed = { at: FindingsCursor; finding: Found };

/** Findings of one kind, in a stable order; the key of each tells where to go on after it. */
export interface FindingSource {
  readonly kind: FindingKind;
  find(
    look: Look,
    page: { after: string; limit: number },
  ): Promise<{ key: string; finding: Found }[]>;
}
