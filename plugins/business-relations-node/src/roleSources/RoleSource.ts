import {
  EntityRef,
  Mandate,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';

/**
 * A role that another system says somebody has.
 *
 * @public
 */
export type RoleInSource = {
  /** By what the system itself knows it: the same in every read, and of one role only. */
  id: string;
  role: Role;
  holder: EntityRef;
  /** The customer's unit, or the orderer's. */
  unit?: EntityRef;
  /** Services, systems or domains for which it holds; all of the unit where missing. */
  entities?: EntityRef[];
  /** Percent of services that several customers pay for together. */
  share?: number;
  /** What its holder may decide; `grantor` and `evidence` say what that rests on. */
  mandate?: Mandate;
};

/**
 * A system that holds roles: HR, ERP, ServiceNow, a directory.
 *
 * What it says is identified, never more: its holder is asked and accepts or declines as of any role. What it says no
 * longer ends nothing that somebody has accepted: it becomes a finding.
 *
 * @public
 */
export interface RoleSource {
  /** Small letters, digits and hyphens; stays the same, since every role of it says where it came from. */
  readonly name: string;
  /**
   * All roles that the system holds now. Whatever isn't among them counts as no longer said, so throw where not all of
   * them could be read: then everything stays as it is, and a finding says since when. The message of the error is shown.
   */
  read(options: { signal: AbortSignal }): Promise<RoleInSource[]>;
}
