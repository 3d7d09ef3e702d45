import { z } from 'zod';
import { roles } from '../roles';
import { idempotencyKey, instant, text } from './primitives';
import { defineRoute } from './route';
import { mandateShape, messageShape, scopeShape } from './shapes';

/** What a table may come as. */
export const importFormats = ['csv', 'yaml'] as const;

export type ImportFormat = (typeof importFormats)[number];

/** As many rows as one table may have. */
export const MOST_ROWS = 50_000;

/** As many characters as one table may have. */
export const MOST_CHARACTERS = 25_000_000;

/**
 * What a row comes to. `nothing`: there is nobody to propose. `ended`: a role that an earlier import of the same name
 * brought, which no row says any more.
 */
export const importOutcomes = [
  'error',
  'ended',
  'changed',
  'new',
  'nothing',
  'unchanged',
] as const;

export type ImportOutcome = (typeof importOutcomes)[number];

const ref = z.string();

export const importRowShape = z.object({
  does: z.enum(importOutcomes),
  /** Row of the file, as an editor or a spreadsheet numbers it; missing for what no row says any more. */
  line: z.number().int().optional(),
  /** Heading of the column that is wrong, as the file writes it. */
  column: z.string().optional(),
  because: messageShape.optional(),
  role: z.enum(roles).optional(),
  unit: ref.optional(),
  holder: ref.optional(),
  scope: scopeShape.optional(),
  share: z.number().optional(),
  mandate: mandateShape.optional(),
  /** The unit and the person that the catalog lacks and this row brings. */
  brings: z.array(ref).optional(),
  /** What holds now, or is asked, where it changes. */
  before: z
    .object({ mandate: mandateShape.optional(), share: z.number().optional() })
    .optional(),
});

export type ImportRow = z.output<typeof importRowShape>;

const counts = z.object({
  error: z.number().int(),
  ended: z.number().int(),
  changed: z.number().int(),
  new: z.number().int(),
  nothing: z.number().int(),
  unchanged: z.number().int(),
});

/** An import that was carried out; what it asks of people goes out by itself, little by little. */
export const importShape = z.object({
  id: z.string(),
  name: z.string(),
  by: ref,
  at: instant,
  counts,
  /** How many people were to be asked or told, and of how many that is still to come. */
  steps: z.number().int(),
  waiting: z.number().int(),
  /** Refused when it was its turn; tried again every hour, as the reason may go. */
  refused: z.number().int(),
  /** The first of them. */
  refusals: z.array(
    z.object({
      line: z.number().int().optional(),
      assignment: z.string(),
      because: messageShape,
    }),
  ),
});

export type Import = z.output<typeof importShape>;

const table = {
  /** By which what it brings is known the next time: `Budget 2027`. */
  name: text(100),
  format: z.enum(importFormats),
  text: z.string().max(MOST_CHARACTERS),
  /** Units and people that the catalog lacks come with the table, as entities of our own. Otherwise they are errors. */
  bringLacking: z.boolean().default(false),
};

/** For whoever administers roles: each asks for the permission `business-relations.assignment.administer`. */
export const importRoutes = {
  previewImport: defineRoute({
    method: 'post',
    path: '/imports/preview',
    summary:
      'What a table of units and budgets would bring, row by row; nothing is written.',
    query: z.object({
      does: z.enum(importOutcomes).optional(),
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    body: z.strictObject(table),
    answer: z.object({
      /** Of all that it would do: to be sent with the import, which is refused where it would do something else. */
      plan: z.string(),
      counts,
      /** Units and people that the catalog lacks, and that come with the table. */
      brings: z.object({ units: z.number().int(), people: z.number().int() }),
      /** Headings that mean nothing here. */
      ignored: z.array(z.string()),
      rows: z.array(importRowShape),
      /** `after` of the next page. */
      next: z.number().int().optional(),
      names: z.record(z.string(), z.string()),
    }),
    recordsNothing: true,
    limited: 'bulk',
    bodyLimit: '40mb',
    caller: 'person',
  }),
  startImport: defineRoute({
    method: 'post',
    path: '/imports',
    summary:
      'Imports a table as it was previewed: all of it or nothing. Everybody named is then asked, and accepts or declines themselves.',
    body: z.strictObject({
      ...table,
      plan: z.string().max(100),
      idempotencyKey,
    }),
    answer: importShape,
    limited: 'bulk',
    bodyLimit: '40mb',
    caller: 'person',
  }),
  imports: defineRoute({
    method: 'get',
    path: '/imports',
    summary: 'The latest imports, newest first.',
    answer: z.object({
      items: z.array(importShape),
      names: z.record(z.string(), z.string()),
    }),
    limited: 'lists',
    caller: 'person',
  }),
  import: defineRoute({
    method: 'get',
    path: '/imports/:id',
    summary: 'An import, and how far it has come with asking people.',
    parameters: z.object({ id: z.string().max(100) }),
    answer: importShape,
    caller: 'person',
  }),
  exportCustomers: defineRoute({
    method: 'get',
    path: '/exports/customers',
    summary:
      'Customers and orderers as a table that the import takes: imported as it is, it changes nothing.',
    query: z.object({
      format: z.enum(importFormats).default('csv'),
      language: z.enum(['en', 'sv']).default('en'),
    }),
    answer: z.object({
      text: z.string(),
      rows: z.number().int(),
      /** Roles that no row can say. */
      leftOut: z.number().int(),
    }),
    limited: 'bulk',
    caller: 'person',
  }),
} as const;
