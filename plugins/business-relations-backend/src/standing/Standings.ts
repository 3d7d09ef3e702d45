import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Day,
  EntityRef,
  Instant,
  Question,
  questions,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  Chain,
  Goals,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  defaultRules,
  isInForce,
  routeDecision,
} from '@business-relations/rules';
import { dayIn } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { isVisible, Visible, VisibleTo } from '../assignments/visible';
import { Version } from '../assignments/database/versionsOf';
import { calendarsFor } from '../calendars/calendarFor';
import { namesOf } from '../catalog';
import { ShownTo } from '../catalog/catalogVisibility';
import { goalSetsOf } from '../goals/database/goalSets';
import { Clock } from '../clock';
import { refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { referencesIn } from '../words/references';
import { chainOn } from './chainOn';
import { unitsAround } from './unitsAround';
import {
  idsAbout,
  lastOfEach,
  presentAt,
  versionsUntil,
} from './database/assignmentsAsOf';
import { momentOf } from './moment';
import { relationsAsOf } from './relationsAsOf';

type At = Instant | Day | undefined;

/** The latest of a history that a page shows. */
const MOST_HISTORY = 200;

const latestFirst = (versions: Version[], visible: Visible) =>
  versions
    .filter(({ assignment }) => isVisible(visible, assignment))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_HISTORY)
    .map(({ case: _, ...version }) => version);

/** Who had which role, and who could decide what, as of a moment. */
export class Standings {
  constructor(
    private readonly db: Knex,
    private readonly settings: RoleSettings,
    private readonly clock: Clock,
  ) {}

  async of(
    entity: EntityRef,
    at: At,
    asker: EntityRef,
    visible: Visible,
    shown: (refs: EntityRef[]) => Promise<Set<EntityRef>>,
  ): Promise<AnswerOf<typeof routes.standing>> {
    const moment = await this.moment(at);
    const asOf = await relationsAsOf(
      this.db,
      this.settings,
      { entities: [entity], asker },
      moment,
    );
    if (asOf.entities.length === 0) {
      throw refusal('unknown-entity', { ref: entity });
    }
    const relations = asOf.relationsOn(entity);
    const chain = chainOn(relations)
      .map(({ role, steps }) => ({
        role,
        steps: steps
          .map(({ level, assignments }) => ({
            level,
            assignments: assignments.filter(({ assignment }) =>
              isVisible(visible, assignment),
            ),
          }))
          .filter(({ assignments }) => assignments.length > 0),
      }))
      .filter(({ steps }) => steps.length > 0);
    const answered = questions.map(question => ({
      question,
      route: routeDecision({
        question,
        asker,
        relations,
        rules: defaultRules,
        at: moment,
      }),
    }));
    const history = latestFirst(asOf.historyOf(entity), visible);
    const goals = await this.goalsOf(chain, moment);
    const around = unitsAround(chain, relations);
    const seen = await shown(around.map(({ unit }) => unit));
    const units = around
      .filter(({ unit }) => seen.has(unit))
      .map(({ unit, above }) => ({
        unit,
        ...(above !== undefined && seen.has(above) && { above }),
      }));
    return {
      entity,
      at: moment,
      day: relations.day,
      chain,
      questions: answered,
      units,
      history,
      goals,
      names: await namesOf(
        this.db,
        referencesIn([entity, asker, chain, answered, units, history, goals]),
      ),
    };
  }

  async ofUnit(
    unit: EntityRef,
    at: At,
    visible: Visible,
  ): Promise<AnswerOf<typeof routes.unitStanding>> {
    const { db, settings } = this;
    const calendarOf = await calendarsFor(db, settings.calendars, [unit]);
    const { zone } = calendarOf(unit);
    const moment = momentOf(at, zone, this.clock());
    const day = dayIn(zone, moment);
    const ids = await idsAbout(db, { units: [unit] }, false);
    const versions = await versionsUntil(db, ids, moment);
    const rows = lastOfEach(versions).filter(
      each =>
        each.status !== 'ended' &&
        each.status !== 'declined' &&
        isVisible(visible, each),
    );
    const present = [
      ...(await presentAt(
        db,
        rows.flatMap(({ holder }) => holder ?? []),
        moment,
      )),
    ];
    const relations = {
      day,
      units: [],
      askerUnits: [],
      assignments: rows,
      present,
      rates: settings.rates,
      approvedThisYear: {},
    };
    const roles = rows.map(assignment => ({
      assignment,
      inForce: isInForce(assignment, relations),
    }));
    const history = latestFirst(versions, visible);
    return {
      unit,
      at: moment,
      day,
      roles,
      history,
      names: await namesOf(db, referencesIn([unit, roles, history])),
    };
  }

  /** The same look-up for a thousand as for one. */
  async whoDecides(
    {
      entities,
      question,
      at,
    }: { entities: EntityRef[]; question: Question; at: At },
    asker: EntityRef,
    visible: Visible,
  ): Promise<AnswerOf<typeof routes.whoDecides>> {
    const moment = await this.moment(at);
    const asOf = await relationsAsOf(
      this.db,
      this.settings,
      { entities, asker },
      moment,
    );
    const items = asOf.entities.map(entity => {
      const relations = asOf.relationsOn(entity);
      const roles = chainOn(relations).flatMap(({ role, steps }) =>
        steps.flatMap(({ level, assignments }) =>
          assignments.flatMap(({ assignment, inForce, replacedBy }) =>
            inForce &&
            replacedBy === undefined &&
            assignment.holder !== undefined &&
            isVisible(visible, assignment)
              ? [
                  {
                    role,
                    holder: assignment.holder,
                    ...(assignment.unit && { unit: assignment.unit }),
                    level,
                  },
                ]
              : [],
          ),
        ),
      );
      return {
        entity,
        roles,
        route: routeDecision({
          question,
          asker,
          relations,
          rules: defaultRules,
          at: moment,
        }),
      };
    });
    return {
      items,
      names: await namesOf(this.db, referencesIn(items)),
      at: moment,
    };
  }

  /** What the customers whose roles hold here want to have reached, nearest first. */
  private async goalsOf(chain: Chain, moment: Instant): Promise<Goals[]> {
    const units = chain
      .filter(({ role }) => role === 'customer')
      .flatMap(({ steps }) => steps.flatMap(({ assignments }) => assignments))
      .filter(({ inForce, replacedBy }) => inForce && replacedBy === undefined)
      .flatMap(({ assignment: { unit } }) => unit ?? []);
    const found = await goalSetsOf(this.db, new Set(units), moment);
    return [...new Set(units)].flatMap(unit => found.get(unit) ?? []);
  }

  private async moment(at: At): Promise<Instant> {
    const calendarOf = await calendarsFor(this.db, this.settings.calendars, []);
    return momentOf(at, calendarOf(undefined).zone, this.clock());
  }
}

/** The same for whoever asks over HTTP: nothing about what the catalog hides from them. */
export class AuthorizedStandings {
  constructor(
    private readonly standings: Standings,
    private readonly visibleTo: VisibleTo,
    private readonly shownTo: ShownTo,
  ) {}

  async of(
    entity: EntityRef,
    at: At,
    asker: EntityRef,
    reader: BackstageCredentials,
  ) {
    const visible = await this.visibleTo(reader);
    await this.mustBeShown(entity, reader);
    return this.standings.of(entity, at, asker, visible, refs =>
      this.shownTo(reader, refs),
    );
  }

  async ofUnit(unit: EntityRef, at: At, reader: BackstageCredentials) {
    const visible = await this.visibleTo(reader);
    await this.mustBeShown(unit, reader);
    return this.standings.ofUnit(unit, at, visible);
  }

  async whoDecides(
    asked: { entities: EntityRef[]; question: Question; at: At },
    asker: EntityRef,
    reader: BackstageCredentials,
  ) {
    const visible = await this.visibleTo(reader);
    const shown = await this.shownTo(reader, asked.entities);
    const entities = asked.entities.filter(ref => shown.has(ref));
    return this.standings.whoDecides({ ...asked, entities }, asker, visible);
  }

  private async mustBeShown(ref: EntityRef, reader: BackstageCredentials) {
    const shown = await this.shownTo(reader, [ref]);
    if (!shown.has(ref)) throw refusal('unknown-entity', { ref });
  }
}
