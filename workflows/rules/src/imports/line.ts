import {
  Day,
  EntityRef,
  Money,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What a row of a table of units and budgets says: "follow the money". */
export type Line = {
  /** Row of the file, as an editor or a spreadsheet numbers it. */
  line: number;
  unit: EntityRef;
  /** What people call it; only read where the catalog lacks it. */
  unitName?: string;
  /** The unit that this one is part of, as the table has it: checked against the catalog, never believed. */
  parent?: EntityRef;
  head?: EntityRef;
  /** What people call them, and how they are written to; only read where the catalog lacks them. */
  headName?: string;
  email?: string;
  /** Whether IT is part of the unit's own budget: then its head decides and pays, as its customer. */
  itIncluded: boolean;
  /** For a year. */
  budget?: Money;
  /** The most that one decision may cost; the whole budget where nothing is said. */
  perDecision?: Money;
  /** Services, systems or domains; all of the unit where nothing is said. */
  services?: EntityRef[];
  /** What the mandate is for, where that is something else than where the role holds. */
  mandateServices?: 'all' | EntityRef[];
  /** Percent of services that several customers pay for together. */
  share?: number;
  from?: Day;
  to?: Day;
  grantor?: EntityRef;
  evidence?: string;
};

/** What a row is about, so that an error can name its column. */
export type Column = Exclude<keyof Line, 'line'>;
