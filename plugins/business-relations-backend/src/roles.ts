import {
  AssignmentChange,
  EntityRef,
  Instant,
  Money,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseRules, Concern, Policy } from '@business-relations/rules';
import { Knex } from 'knex';
import { Known } from './routing/relationsFor';

/** Money that a decision approved on somebody's mandate: counted against its yearly ceiling. */
export type Approval = { assignment: string; money: Money };

/**
 * What cases ask of roles. Each takes the database or the transaction in which it has to hold; none opens one of its
 * own, and none calls anything outside of SQL.
 */
export interface Roles {
  /**
   * All that a route or a rule about this concern depends on, as it is at that moment. `lock` keeps the assignments as
   * they are until the transaction ends, so that nobody ends a mandate while something is decided on it.
   */
  relationsFor(
    db: Knex,
    concern: Concern,
    options: { at: Instant; lock?: boolean },
  ): Promise<Relations>;

  /** The same, with what the catalog has of everybody and everything named in it: for whoever shows it. */
  lookUp(db: Knex, concern: Concern, options: { at: Instant }): Promise<Known>;

  /** The times of a kind of case for this customer. */
  policyFor(
    db: Knex,
    rules: Pick<CaseRules, 'kind' | 'terms'>,
    unit?: EntityRef,
  ): Promise<Policy>;

  /**
   * Writes what an event of a case makes of the rows of roles, with history, effective relations and feed. The same
   * changes again write nothing.
   */
  applyAssignmentChanges(
    trx: Knex.Transaction,
    changes: AssignmentChange[],
    by: { case: string; person?: EntityRef; at: Instant },
  ): Promise<void>;

  /** Counts what an event approved. The same event again counts nothing. */
  recordApprovals(
    trx: Knex.Transaction,
    approvals: Approval[],
    by: { case: string; seq: number; at: Instant },
  ): Promise<void>;
}
