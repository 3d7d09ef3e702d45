import {
  Actor,
  EntityRef,
  Instant,
  Money,
  Relations,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { RoutingRules } from '../routing/rules';

/**
 * The times of one kind of case, with the version that they were read in. Defaults live in the process's folder;
 * an organisation overrides them per customer. A case keeps the policy that it was opened with.
 */
export type Policy<TermName extends string = string> = {
  version: string;
  /** Calendar of the customer, by id. */
  calendar: string;
  terms: Record<TermName, Term>;
  /** Amounts that an organisation sets, by name; each is off where it is missing. */
  limits?: Record<string, Money>;
};

/** All that a rule may know besides its state: looked up when the command was recorded, then plain data. */
export type Context<TermName extends string = string> = {
  /** Id of the command; of a deadline that passed, `<case>:<key>:<dueAt>`. */
  command: string;
  /** When it was recorded, by the database's clock; for a deadline the moment it passed. */
  at: Instant;
  actor: Actor;
  /** Opened in the name of a person or unit, who is told and may withdraw it. */
  onBehalfOf?: EntityRef;
  relations: Relations;
  rules: RoutingRules;
  policy: Policy<TermName>;
};

/** Who acts. Nobody where the engine or another system does: what they may ask no rule asks a person’s name for. */
export const personOf = ({ actor }: Pick<Context, 'actor'>): EntityRef =>
  'person' in actor ? actor.person : '';

/** What a context has to be looked up for: the backend fills `relations` from this. */
export type Concern = {
  /** A service, system or domain. */
  subject?: EntityRef;
  /** Units whose roles matter besides those of the asker and of the subject's customers. */
  units: EntityRef[];
  /** Whose units the route starts from; the actor where missing. */
  asker?: EntityRef;
  /** People whose presence in the catalog or assignments matter. */
  people: EntityRef[];
  /** Assignments that matter by their id, in whatever status, with all that their own units bring. */
  assignments?: string[];
  /** Services, systems or domains of which every assignment matters that names them, besides the subject's. */
  entities?: EntityRef[];
  /** Those of which a share is to be taken: nobody else's share may be looked at in the same moment. */
  shares?: EntityRef[];
  /** The unit whose goals matter. */
  goalsOf?: EntityRef;
};
