import { z } from 'zod';
import { ActingAs, Actor } from '../acting';
import { Assignment, assignmentStatuses } from '../assignment';
import { CaseDescription, Due, Offer, RecordedEvent, Task } from '../case';
import { Message } from '../messages';
import { Decider, Party, WhoDecides } from '../party';
import { questions } from '../question';
import { roles } from '../roles';
import { Band, Reason, Route } from '../route';
import { isMessage } from '../words';
import { day, instant, money } from './primitives';

/**
 * Shapes that answers are made of. Each is checked against the vocabulary's type, so that the two can't part.
 */
const ref = z.string();

export const messageShape = z
  .custom<Message>(isMessage, 'is not a known message')
  .meta({
    type: 'object',
    description:
      'A sentence as data: a code and its parameters. `words` says it in English or Swedish.',
  });

export const scopeShape = z.union([
  z.object({ everything: z.literal(true) }),
  z.object({ entities: z.array(ref) }),
]);

export const mandateShape = z.object({
  services: z.union([z.literal('all'), z.array(ref)]),
  money: money.optional(),
  yearlyCeiling: money.optional(),
  from: day,
  to: day.optional(),
  grantor: ref.optional(),
  evidence: z.string().optional(),
});

export const assignmentShape: z.ZodType<Assignment> = z.object({
  id: z.string(),
  role: z.enum(roles),
  holder: ref.optional(),
  unit: ref.optional(),
  scope: scopeShape,
  inAddition: z.boolean(),
  share: z.number().optional(),
  mandate: mandateShape.optional(),
  deputyFor: z.string().optional(),
  status: z.enum(assignmentStatuses),
  source: z.discriminatedUnion('from', [
    z.object({ from: z.literal('declared'), by: ref }),
    z.object({ from: z.literal('proposal'), case: z.string() }),
    z.object({ from: z.literal('import'), name: z.string() }),
    z.object({ from: z.literal('source'), name: z.string(), id: z.string() }),
  ]),
  confirmedAt: instant.optional(),
  acceptedAt: instant.optional(),
  endedAt: instant.optional(),
  revision: z.number().int(),
});

export const partyShape = z.object({
  person: ref,
  role: z.enum([...roles, 'asker']),
  unit: ref.optional(),
  assignment: z.string().optional(),
  deputyFor: z.string().optional(),
}) satisfies z.ZodType<Party>;

export const deciderShape: z.ZodType<Decider> = z.object({
  parties: z.tuple([partyShape], partyShape),
  authority: z.enum(['mandate', 'office']),
  unit: ref.optional(),
  share: z.object({ percent: z.number(), money: money.optional() }).optional(),
});

const one = z.object({ by: z.literal('one'), decider: deciderShape });
const vacant = z.object({
  by: z.literal('vacant'),
  role: z.enum(roles),
  unit: ref.optional(),
  toFill: z.array(partyShape),
});

export const whoDecidesShape: z.ZodType<WhoDecides> = z.discriminatedUnion(
  'by',
  [
    z.object({ by: z.literal('nobody') }),
    one,
    z.object({
      by: z.literal('all'),
      deciders: z.tuple([deciderShape, deciderShape], deciderShape),
      ifTheyDiffer: z.discriminatedUnion('by', [one, vacant]),
    }),
    vacant,
  ],
);

const bandShape: z.ZodType<Band> = z.object({
  upTo: money.optional(),
  decide: whoDecidesShape,
});

const factShape = z.union([
  z.object({ assignment: z.string() }),
  z.object({ unit: ref }),
  z.object({ subject: ref }),
  z.object({ rate: z.string() }),
]);

const reasonShape = z
  .custom<Reason>(
    value =>
      isMessage(value) &&
      'facts' in value &&
      z.array(factShape).safeParse(value.facts).success,
    'is not a known reason',
  )
  .meta({
    type: 'object',
    description: 'A message and the facts that it rests on.',
  });

export const routeShape: z.ZodType<Route> = z.object({
  question: z.enum(questions),
  prepare: z.array(partyShape),
  decide: whoDecidesShape,
  bands: z.array(bandShape).optional(),
  above: z.array(deciderShape),
  inform: z.array(partyShape),
  because: z.array(reasonShape),
  rules: z.string(),
  at: instant,
});

const actorShape: z.ZodType<Actor> = z.union([
  z.object({ person: ref }),
  z.object({ system: z.string() }),
  z.object({ engine: z.literal(true) }),
]);

export const actingAsShape: z.ZodType<ActingAs> = z.object({
  assignment: assignmentShape,
  as: z.enum(['holder', 'deputy', 'office']),
});

export const recordedEventShape: z.ZodType<RecordedEvent> = z.object({
  case: z.string(),
  seq: z.number().int(),
  epoch: z.number().int(),
  type: z.string(),
  at: instant,
  actor: actorShape,
  command: z.string().optional(),
  actingAs: actingAsShape.optional(),
  onBehalfOf: ref.optional(),
  data: z.unknown(),
  audience: z.array(ref).optional(),
});

export const taskShape: z.ZodType<Task> = z.object({
  key: z.string(),
  what: messageShape,
  asked: z.array(partyShape),
  deadline: z.string().optional(),
  commands: z.array(z.string()),
  decides: z.literal(true).optional(),
});

export const dueShape: z.ZodType<Due> = z.object({
  key: z.string(),
  from: instant,
  term: z.object({
    clock: z.enum(['business', 'elapsed']),
    duration: z.string(),
  }),
  calendar: z.object({ id: z.string(), version: z.number().int() }),
  dueAt: instant,
  reminders: z.array(instant),
});

export const offerShape: z.ZodType<Offer> = z.object({
  command: z.string(),
  choice: z.string().optional(),
  refused: messageShape.optional(),
});

export const descriptionShape: z.ZodType<CaseDescription> = z.object({
  title: z.string(),
  titleMessage: messageShape.optional(),
  stage: z.string(),
  stages: z.array(z.string()),
  subject: ref.optional(),
  unit: ref.optional(),
  outcome: z.string().optional(),
  contact: instant.optional(),
  money: money.optional(),
});
