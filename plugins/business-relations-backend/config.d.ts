import { HumanDuration } from '@backstage/types';

export interface Config {
  /**
   * Who orders, pays for and decides on the services of the catalog.
   */
  businessRelations?: {
    /**
     * Which Components are services, by their `spec.type`.
     * @default [service, website]
     * @visibility frontend
     */
    serviceTypes?: string[];

    /**
     * `assumed`: roles that the catalog's YAML declares count at once, for preparing and ordering where no money is
     * involved. `required`: only what its holder has accepted counts.
     * @default required
     * @visibility backend
     */
    acceptance?: 'required' | 'assumed';

    /**
     * Currency of amounts that name none, ISO 4217.
     * @default SEK
     * @visibility frontend
     */
    currency?: string;

    /**
     * What one unit of a currency is worth in another, for mandates in another currency than the cost.
     * @visibility backend
     */
    rates?: Array<{
      /**
       * The currency of which one unit is meant, ISO 4217.
       * @visibility backend
       */
      from: string;
      /**
       * The currency that it is told in.
       * @visibility backend
       */
      to: string;
      /**
       * So many units of `to`.
       * @visibility backend
       */
      rate: number;
    }>;

    catalog?: {
      /**
       * How often the whole catalog is read, beside what it tells by itself.
       * @default 2 minutes
       * @visibility backend
       */
      every?: HumanDuration | string;
    };

    /**
     * When a customer works: deadlines in business days are counted in their calendar. The first is everybody's.
     * @visibility backend
     */
    calendars?: Array<{
      /**
       * Stays the same for ever: cases refer to it.
       * @visibility backend
       */
      id: string;
      /**
       * What people call it.
       * @visibility backend
       */
      name?: string;
      /**
       * Country whose public holidays hold, ISO 3166.
       * @visibility backend
       */
      country: string;
      /**
       * Part of the country with holidays of its own.
       * @visibility backend
       */
      state?: string;
      /**
       * Zone, as `Europe/Stockholm`.
       * @visibility backend
       */
      zone: string;
      /**
       * From when to when people work.
       * @default 08:00 to 17:00
       * @visibility backend
       */
      hours?: { open: string; close: string };
      /**
       * Working days.
       * @default monday to friday
       * @visibility backend
       */
      days?: string[];
      /**
       * Whether the eves of Midsummer, Christmas and New Year are free too.
       * @default true
       * @visibility backend
       */
      eves?: boolean;
      /**
       * Customers that it is for, with everything below them.
       * @visibility backend
       */
      units?: string[];
    }>;

    /**
     * Other times and limits than the usual ones. A case keeps those that it was opened with.
     * @visibility backend
     */
    policies?: Array<{
      /**
       * Customers that it holds for, with everything below them; everybody where missing.
       * @visibility backend
       */
      units?: string[];
      /**
       * Kind of case → name of the term → how long: `{requirement: {decision: {clock: business, duration: P5D}}}`.
       * @visibility backend
       */
      terms?: {
        [kind: string]: {
          [term: string]: {
            clock: 'business' | 'elapsed';
            /** ISO 8601, as `P10D`. */
            duration: string;
          };
        };
      };
      /**
       * Kind of case → name of the limit → amount. `role.ownProposal`: up to here somebody may propose themselves as
       * customer without anybody's word; `requirement.anotherThanThePreparer`: above, whoever prepared doesn't decide.
       * @visibility backend
       */
      limits?: {
        [kind: string]: {
          [limit: string]: { amount: number; currency: string };
        };
      };
    }>;

    /**
     * Language in which people are written to who never opened a page of ours.
     * @default en
     * @visibility backend
     */
    language?: 'en' | 'sv';

    /**
     * Zone in which moments are written to them.
     * @default UTC
     * @visibility backend
     */
    zone?: string;

    notifications?: {
      /**
       * `daily`: reminders come as one digest, as the next working day begins by the calendar of their reader's unit.
       * What was asked for the first time, what somebody reminds of in person, and what would come too late with the
       * digest come at once. `atOnce`: so does every reminder.
       * @default daily
       * @visibility backend
       */
      reminders?: 'daily' | 'atOnce';
    };

    /**
     * How long things are kept, each a duration like `P90D` or `forever`; docs/personal-data.md says what goes with each
     * and why it is kept as long. What is open, on its way or still needed by a role that stands is never let go of.
     */
    retention?: {
      /**
       * Cases that have ended, with their record. At least `P13M`.
       * @default forever
       * @visibility backend
       */
      closedCases?: HumanDuration | string;
      /**
       * What people asked of cases and how it came out; the record holds what it came to. At least `P15D`.
       * @default P90D
       * @visibility backend
       */
      commands?: HumanDuration | string;
      /**
       * What people were told. At least `P1D`.
       * @default P90D
       * @visibility backend
       */
      notices?: HumanDuration | string;
      /**
       * By what it is known that somebody was told something, so that they aren't told again. At least `P30D`.
       * @default P1Y
       * @visibility backend
       */
      sentKeys?: HumanDuration | string;
      /**
       * That an entity has lost all its relations; a catalog that was away longer reads everything anew. At least `P1D`.
       * @default P30D
       * @visibility backend
       */
      feed?: HumanDuration | string;
    };

    /**
     * How often one person, or one service, may call what costs more than a page; above that they are answered 429 with
     * `Retry-After`. Each backend counts for itself. `backend.rateLimit` of Backstage comes before, by address.
     */
    limits?: {
      /** Lists: cases, customers, roles, entities, findings. */
      lists?: {
        /**
         * So many calls.
         * @default 1200
         * @visibility backend
         */
        calls?: number;
        /**
         * In so long a time.
         * @default 1 minute
         * @visibility backend
         */
        within?: HumanDuration | string;
      };
      /** What goes through everything or changes much at once: export and erasure of a person, repairs, decoding, who decides for many services. */
      bulk?: {
        /**
         * So many calls.
         * @default 30
         * @visibility backend
         */
        calls?: number;
        /**
         * In so long a time.
         * @default 1 minute
         * @visibility backend
         */
        within?: HumanDuration | string;
      };
    };

    /**
     * Systems that deliver what was ordered, each by the name that its module gives it.
     * @visibility backend
     */
    deliverySystems?: {
      [name: string]: {
        /**
         * How often it is asked for what is new. At least a minute.
         * @default 1 minute
         * @visibility backend
         */
        every?: HumanDuration | string;
      };
    };

    /**
     * Other systems that hold roles, by the name that their module gives them: docs/integrations/role-source.md.
     * @visibility backend
     */
    roleSources?: {
      [name: string]: {
        /**
         * In whose name people are asked to take its roles on.
         * @visibility backend
         */
        proposedBy: string;
        /**
         * How often it is asked for all of its roles. At least a minute.
         * @default 1 hour
         * @visibility backend
         */
        every?: HumanDuration | string;
        /**
         * The smallest part of the roles that it named before by which an answer is still believed, from 0 to 1.
         * @default 0.5
         * @visibility backend
         */
        atLeast?: number;
      };
    };

    /** The process that runs the cases. */
    worker?: {
      /**
       * Subject of its token in `backend.auth.externalAccess`. Give that token
       * `accessRestrictions: [{ plugin: business-relations }]`, so that it opens nothing else.
       * @default external:business-relations-worker
       * @visibility backend
       */
      subject?: string;
    };

    /** The Temporal server that runs the cases. */
    temporal?: {
      /**
       * Host and port. Left out, they are those of Temporal's own profile and variables (`TEMPORAL_ADDRESS`). TLS and API
       * key always come from there (`TEMPORAL_API_KEY`, `TEMPORAL_TLS_…`, `TEMPORAL_PROFILE`).
       * @visibility backend
       */
      address?: string;
      /**
       * Where the cases' workflows live in Temporal; the worker has the same.
       * @default default
       * @visibility backend
       */
      namespace?: string;
      /**
       * Where the worker fetches its tasks; the worker has the same.
       * @default business-relations
       * @visibility backend
       */
      taskQueue?: string;
      /**
       * Before the id of every workflow, so that two Backstages can share a namespace; the worker needs none.
       * @default ''
       * @visibility backend
       */
      idPrefix?: string;
      /**
       * Address of Temporal's own pages: operators get a link from each case.
       * @visibility backend
       */
      ui?: string;
      /**
       * Encrypts what goes to Temporal, with AES-256-GCM. Keys with commas between them, each an id, a colon and 32 bytes
       * in base64: `2027-02:…,2026-11:…`. The first encrypts, all of them decrypt. The worker has the same in
       * `BUSINESS_RELATIONS_ENCRYPTION_KEYS`. See docs/security-of-payloads.md.
       * @visibility secret
       */
      encryptionKeys?: string;
    };
  };
}
