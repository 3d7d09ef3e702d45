import { z } from 'zod';
import { isErased } from '../erased';
import { locales } from '../words/format';
import { caseLineShape } from './cases';
import { goalShape } from './goals';
import { instant, personRef, text } from './primitives';
import { problems } from './problems';
import { defineRoute } from './route';
import {
  assignmentShape,
  messageShape,
  recordedEventShape,
  taskShape,
} from './shapes';

const person = personRef.refine(ref => !isErased(ref), problems.notAPerson);

/** Everything that is kept about one person, as they are given it. */
export const personExportShape = z.object({
  person: z.string(),
  at: instant,
  /** From the catalog, as far as it is mirrored here. */
  catalog: z
    .object({ name: z.string(), units: z.array(z.string()) })
    .optional(),
  /** In which language and zone they are written to. */
  settings: z.object({ locale: z.enum(locales), zone: z.string() }).optional(),
  roles: z.array(assignmentShape),
  /** Every version of a role that names them: as holder, grantor, or whoever changed it. */
  roleHistory: z.array(
    z.object({
      assignment: z.string(),
      revision: z.number().int(),
      at: instant,
      by: z.string().optional(),
      why: z.string(),
      version: z.unknown(),
    }),
  ),
  /** Cases that they opened, that were opened for them, or in which they have a part. */
  cases: z.array(caseLineShape),
  /** Every event that names them. */
  events: z.array(recordedEventShape),
  tasks: z.array(z.object({ caseId: z.string(), task: taskShape })),
  /** What they asked of cases. */
  commands: z.array(
    z.object({
      id: z.string(),
      caseId: z.string(),
      type: z.string(),
      at: instant,
      state: z.enum(['waiting', 'carried-out', 'refused']),
      content: z.unknown(),
    }),
  ),
  notices: z.array(
    z.object({
      caseId: z.string(),
      at: instant,
      state: z.string(),
      /** Missing where only is kept that they were told. */
      title: messageShape.optional(),
      description: messageShape.optional(),
    }),
  ),
  /** Goals of customers that they own, and versions of goals that they wrote. */
  goals: z.array(
    z.object({
      unit: z.string(),
      revision: z.number().int(),
      at: instant,
      by: z.string(),
      goals: z.array(goalShape),
    }),
  ),
  /**
   * Rows of all other tables that name them: what they imported, started or had mended, what another system says of a
   * role of theirs, what they were told on another channel, what came with a table of budgets.
   */
  elsewhere: z.array(
    z.object({
      table: z.string(),
      row: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Events and commands that only the person themselves may read: they export them on their own. */
  withheld: z.number().int(),
  names: z.record(z.string(), z.string()),
});

export type PersonExport = z.output<typeof personExportShape>;

export const erasureShape = z.object({
  dryRun: z.boolean(),
  /** What stands, or would stand, in place of the person. */
  pseudonym: z.string(),
  /** Rows that were, or would be, changed or removed, by table. */
  rows: z.record(z.string(), z.number().int()),
  /** What has to be done first; of a dry run only, since otherwise it is refused. */
  inTheWay: z.object({
    roles: z.array(z.string()),
    /** Cases that ask something of them. */
    tasks: z.array(z.string()),
    commands: z.array(z.string()),
  }),
  /** Entities by which the catalog still tells of them: what it tells is the catalog's. */
  inCatalog: z.array(z.string()),
});

export type Erasure = z.output<typeof erasureShape>;

export const personalDataRoutes = {
  exportPerson: defineRoute({
    method: 'post',
    path: '/personal-data/export',
    summary:
      'Everything that is kept about a person. Everybody may export their own.',
    body: z.strictObject({ person }),
    answer: personExportShape,
    limited: 'bulk',
    caller: 'person',
  }),
  erasePerson: defineRoute({
    method: 'post',
    path: '/personal-data/erasures',
    summary:
      'Puts a pseudonym in the place of a person wherever they are named. It can’t be undone; a dry run says what it would change.',
    body: z.strictObject({
      person,
      /** How else texts call them: their name, their address. */
      alsoCalled: z.array(text(200).min(3)).max(20).default([]),
      dryRun: z.boolean(),
    }),
    answer: erasureShape,
    limited: 'bulk',
    caller: 'person',
  }),
} as const;
