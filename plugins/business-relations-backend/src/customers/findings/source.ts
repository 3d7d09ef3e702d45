import {
  Day,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Visible } from '../../assignments/visible';
import { RoleSettings } from '../../roleSettings';

/** Something that is missing about roles, or no longer true. */
export type Finding = {
  kind: string;
  entity?: EntityRef;
  assignment?: string;
  since?: Instant;
  detail?: string;
};

/** What is looked at, and what of it this reader may see. */
export type Look = {
  db: Knex;
  settings: RoleSettings;
  visible: Visible;
  /** The first day that it is anywhere: what ended before it has ended everywhere. */
  today: Day;
};

/** Findings of one kind, in a stable order; the key of each tells where to go on after it. */
export interface FindingSource {
  readonly kind: string;
  find(
    look: Look,
    page: { after: string; limit: number },
  ): Promise<{ key: string; finding: Finding }[]>;
}
