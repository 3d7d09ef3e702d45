/**
 * How far a delivery is, as its system says it. `stopped` holds until the system says something later; the case stays
 * where it is meanwhile, and people are told by a finding.
 *
 * @public
 */
export type DeliveryState = 'accepted' | 'started' | 'stopped' | 'delivered';

/**
 * One thing that a delivery system says of what was ordered in a requirement. It may come late, twice or before what
 * happened earlier.
 *
 * @public
 */
export type DeliveryStatus = {
  /** The system's own, of this status and the same every time: twice is once. What it says under it last counts. */
  id: string;
  /** The case, by its id: it stands in the address of its page. */
  case: string;
  state: DeliveryState;
  /** When it came about, ISO 8601 with its zone. */
  at: string;
  /**
   * Its number in the system's own order, where the system counts better than its clocks go. Used where every status of
   * the case has one; otherwise they are put in order by `at`.
   */
  sequence?: number;
  /** By what the system knows the delivery. One case is one delivery: the first reference counts. */
  reference?: string;
  /** Its page there, http or https. */
  url?: string;
  note?: string;
};

/**
 * A system in which what was ordered is delivered: a tracker, a service desk, an ERP.
 *
 * What it says goes to the case as a command, which the case's own rules judge; a system can say how far a delivery is,
 * and nothing else.
 *
 * @public
 */
export interface DeliverySystem {
  /** Small letters, digits and hyphens; stays the same, since histories name it. */
  readonly name: string;
  /**
   * What it has said since `after`, which is what it gave with its last answer; missing the first time. To say again
   * what was said before does nothing. Throw where it can't be read: it is asked again from the same place.
   */
  read(options: { after?: string; signal: AbortSignal }): Promise<{
    statuses: DeliveryStatus[];
    /** Where to go on the next time; as before where it is missing. */
    after?: string;
  }>;
}
