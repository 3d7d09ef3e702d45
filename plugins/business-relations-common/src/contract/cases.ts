import { z } from 'zod';
import { Typed } from './kind';
import { cursor, entityRef, idempotencyKey, instant, text } from './primitives';
import { defineRoute } from './route';
import {
  descriptionShape,
  dueShape,
  messageShape,
  offerShape,
  recordedEventShape,
  taskShape,
} from './shapes';

/** Commands that every case has, whatever its kind (processes, "Common to all"). */
export const commonCommands = {
  note: z.strictObject({ text: text(4000) }),
  link: z.strictObject({
    url: z.url({ protocol: /^https?$/ }).max(2000),
    title: text(200),
  }),
  watch: z.strictObject({}),
  unwatch: z.strictObject({}),
  reassign: z.strictObject({
    task: z.string().max(200),
    to: entityRef,
    reason: text(1000),
  }),
  withdraw: z.strictObject({ reason: text(1000) }),
  pause: z.strictObject({ until: instant, reason: text(1000) }),
  continue: z.strictObject({}),
  /** Takes what would follow at the task's deadline now, and says why. */
  escalate: z.strictObject({ task: z.string().max(200), reason: text(1000) }),
  /** Reminds whoever a task waits for; at most once a day a task. */
  remind: z.strictObject({ task: z.string().max(200) }),
} as const;

export type CommonCommand = {
  [T in keyof typeof commonCommands]: Typed<
    T,
    z.output<(typeof commonCommands)[T]>
  >;
}[keyof typeof commonCommands];

const names = z.record(z.string(), z.string());

export const caseLineShape = z.object({
  id: z.string(),
  kind: z.string(),
  description: descriptionShape,
  open: z.boolean(),
  /** Missing where the clock opened it. */
  openedBy: z.string().optional(),
  openedAt: instant,
  updatedAt: instant,
  revision: z.number().int(),
  nextDueAt: instant.optional(),
});

export type CaseLine = z.output<typeof caseLineShape>;

/** A task as it stands on somebody's list: with its case and its moment. */
export const workItemShape = z.object({
  case: caseLineShape,
  task: taskShape,
  dueAt: instant.optional(),
  since: instant,
});

export type WorkItem = z.output<typeof workItemShape>;

/** One case, whole: what the page shows and what this reader can do. */
export const caseAnswerShape = z.object({
  line: caseLineShape,
  /** The kind's own state; its page knows it, the generic page shows it by the kind's fields. */
  state: z.unknown(),
  onBehalfOf: z.string().optional(),
  watchers: z.array(z.string()),
  watching: z.boolean(),
  pause: z
    .object({
      since: instant,
      until: instant,
      reason: z.string(),
      by: z.string(),
    })
    .optional(),
  tasks: z.array(taskShape),
  due: z.record(z.string(), dueShape),
  /** What follows at each open deadline. */
  follows: z.record(z.string(), messageShape),
  /** Every command with its guard, for this reader. */
  offers: z.array(offerShape),
  /** The history, oldest first, with the sentence of each event. */
  history: z.array(
    z.object({ event: recordedEventShape, sentence: messageShape }),
  ),
  participants: z.array(z.string()),
  /** Commands recorded and not yet carried out: the engine is away, or they wait their turn. */
  pending: z.array(
    z.object({ id: z.string(), type: z.string(), at: instant, by: z.string() }),
  ),
  /** Set for operators. */
  run: z
    .object({ workflowId: z.string(), url: z.string().optional() })
    .optional(),
  names,
});

export type CaseAnswer = z.output<typeof caseAnswerShape>;

export const openingBody = z.strictObject({
  /** The opening of the kind, by its own schema. */
  opening: z.unknown(),
  onBehalfOf: entityRef.optional(),
  idempotencyKey,
});

export const commandBody = z.strictObject({
  /** The command's content, by its own schema. */
  content: z.unknown(),
  expectedRevision: z.number().int().min(0).optional(),
  idempotencyKey,
});

/** 200 with the case after it; 202 when it is recorded and will be carried out. */
export const commandAnswerShape = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('carried-out'),
    command: z.string(),
    case: caseAnswerShape,
  }),
  z.object({
    status: z.literal('recorded'),
    command: z.string(),
    caseId: z.string(),
    at: instant,
    message: messageShape,
  }),
]);

export type CommandAnswer = z.output<typeof commandAnswerShape>;

/** What opening a case would come to, judged by the rule that would judge it, before anything is recorded. */
export const previewShape = z.discriminatedUnion('would', [
  z.object({
    would: z.literal('open'),
    tasks: z.array(taskShape),
    due: z.record(z.string(), dueShape),
    follows: z.record(z.string(), messageShape),
    participants: z.array(z.string()),
    names,
  }),
  z.object({ would: z.literal('refuse'), refused: messageShape, names }),
]);

export type Preview = z.output<typeof previewShape>;

const id = z.object({ id: z.string().max(100) });

export const caseRoutes = {
  openCase: defineRoute({
    method: 'post',
    path: '/cases/:kind',
    summary: 'Opens a case of a kind.',
    parameters: z.object({ kind: z.string().max(60) }),
    body: openingBody,
    answer: commandAnswerShape,
    caller: 'person',
  }),
  previewCase: defineRoute({
    method: 'post',
    path: '/cases/:kind/preview',
    summary:
      'Who would be asked, and by when, if this case were opened now; or why it would be refused. Records nothing.',
    parameters: z.object({ kind: z.string().max(60) }),
    body: openingBody.omit({ idempotencyKey: true }),
    answer: previewShape,
    recordsNothing: true,
    caller: 'person',
  }),
  command: defineRoute({
    method: 'post',
    path: '/cases/:id/commands/:type',
    summary: 'Does something in a case.',
    parameters: z.object({ id: z.string().max(100), type: z.string().max(60) }),
    body: commandBody,
    answer: commandAnswerShape,
    caller: 'person',
  }),
  case: defineRoute({
    method: 'get',
    path: '/cases/:id',
    summary: 'One case, with what the reader can do in it.',
    parameters: id,
    answer: caseAnswerShape,
    caller: 'person',
  }),
  cases: defineRoute({
    method: 'get',
    path: '/cases',
    summary: 'Cases that the reader may see, newest first.',
    query: z.object({
      kind: z.string().max(60).optional(),
      stage: z.string().max(60).optional(),
      open: z.enum(['true', 'false']).optional(),
      unit: entityRef.optional(),
      subject: entityRef.optional(),
      search: z.string().max(200).optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      items: z.array(caseLineShape),
      next: z.string().optional(),
      names,
    }),
    limited: 'lists',
    caller: 'person',
  }),
  commandOutcome: defineRoute({
    method: 'get',
    path: '/commands/:id',
    summary: 'What became of a recorded command.',
    parameters: id,
    answer: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('waiting'),
        at: instant,
        caseId: z.string(),
      }),
      z.object({
        status: z.literal('carried-out'),
        at: instant,
        caseId: z.string(),
      }),
      z.object({
        status: z.literal('refused'),
        at: instant,
        caseId: z.string(),
        refused: messageShape,
      }),
    ]),
    caller: 'person',
  }),
  askedOf: defineRoute({
    method: 'get',
    path: '/asked-of',
    summary:
      'What is asked of a person, or in the open cases of a unit, as far as the reader may see those cases.',
    query: z.object({
      /** A user or a group of the catalog. */
      of: entityRef,
    }),
    answer: z.object({ items: z.array(workItemShape), names }),
    limited: 'lists',
    caller: 'person',
  }),
  myWork: defineRoute({
    method: 'get',
    path: '/my-work',
    summary:
      'What is asked of the reader by when, what the reader waits for, and what they follow.',
    query: z.object({}),
    answer: z.object({
      asked: z.array(workItemShape),
      waiting: z.array(workItemShape),
      followed: z.array(caseLineShape),
      /** Commands of the reader that are recorded and not carried out, or were refused afterwards. */
      commands: z.array(
        z.object({
          id: z.string(),
          caseId: z.string(),
          type: z.string(),
          at: instant,
          refused: messageShape.optional(),
        }),
      ),
      names,
    }),
    caller: 'person',
  }),
} as const;
