import {
  Actor,
  EntityRef,
  Instant,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Case,
  CaseRules,
  Concern,
  defaultRules,
  Envelope,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { refusal } from '../http/refusal';
import { Roles } from '../roles';

/** What a person asks of a case, or wants to open one with; another system what it knows, the engine when its time has come. */
export type Asked = {
  type: string;
  payload: unknown;
  actor: Actor;
  onBehalfOf?: EntityRef;
  expectedRevision?: number;
};

export type Lookups = {
  roles: Pick<Roles, 'relationsFor' | 'policyFor'>;
  knownRefs(db: Knex, refs: Iterable<EntityRef>): Promise<Set<EntityRef>>;
};

const refsIn = ({
  subject,
  entities = [],
  units,
  people,
}: Concern): EntityRef[] => [
  ...(subject ? [subject] : []),
  ...entities,
  ...units,
  ...people,
];

/** Whom and what the request itself names: what the case was about before may have left the catalog since. */
function named(
  rules: CaseRules,
  current: Case | undefined,
  asked: Asked,
): EntityRef[] {
  const before = current ? refsIn(rules.concerns(current, undefined)) : [];
  return [
    ...(asked.onBehalfOf ? [asked.onBehalfOf] : []),
    ...refsIn(rules.concerns(current, asked)).filter(
      ref => !before.includes(ref),
    ),
  ];
}

/** The unit of the role that is named by its id. */
const unitNamedIn = (
  { assignments: [first] = [] }: Concern,
  { assignments }: Relations,
): EntityRef | undefined => assignments.find(({ id }) => id === first)?.unit;

/**
 * What was asked with all that is known about it at this moment. `lock` keeps the mandates as they are until the
 * transaction ends: what is decided on one is decided while it holds. `concern` is what its relations were looked up for.
 *
 * @throws Refusal where something is named that the catalog doesn't have.
 */
export async function envelopeFor(
  db: Knex,
  { roles, knownRefs }: Lookups,
  rules: CaseRules,
  current: Case | undefined,
  asked: Asked,
  { command, at, lock }: { command: string; at: Instant; lock: boolean },
): Promise<{ envelope: Envelope; concern: Concern }> {
  const refs = named(rules, current, asked);
  const known = await knownRefs(db, refs);
  const unknown = refs.find(ref => !known.has(ref));
  if (unknown) throw refusal('unknown-entity', { ref: unknown });

  const { type, payload, actor, onBehalfOf, expectedRevision } = asked;
  const concern = {
    ...('person' in actor && { asker: actor.person }),
    ...rules.concerns(current, asked),
  };
  const relations = await roles.relationsFor(db, concern, { at, lock });
  const unit =
    concern.units[0] ??
    unitNamedIn(concern, relations) ??
    relations.askerUnits[0];
  const envelope = {
    type,
    payload,
    context: {
      command,
      at,
      actor,
      ...(onBehalfOf && { onBehalfOf }),
      relations,
      rules: defaultRules,
      policy: current?.policy ?? (await roles.policyFor(db, rules, unit)),
    },
    ...(expectedRevision !== undefined && { expectedRevision }),
  };
  return { envelope, concern };
}
