import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityRef,
  Money,
  Question,
  questions,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Card as CardAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  CaseRules,
  defaultRules,
  routeDecision,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { isVisible, Visible } from '../assignments/visible';
import { openCasesOf } from '../cases/openCasesOf';
import { namesOf } from '../catalog';
import { ShownTo } from '../catalog/catalogVisibility';
import { Clock } from '../clock';
import { refusal } from '../http/refusal';
import { Roles } from '../roles';
import { Known } from '../routing/relationsFor';
import { referencesIn } from '../words/references';
import { RightsOnCard, RightsOnCardOf } from './rightsOnCard';
import { rolesOn } from './rolesOn';
import { startsOf } from './startsOf';

/** One question, with as much as is known about it. */
export type Asked = {
  question: Question;
  entity?: EntityRef;
  unit?: EntityRef;
  amount?: Money;
};

type RouteAnswer = { route: Route; names: Record<EntityRef, string> };

function counted(cases: { kind: string; needsDecision: boolean }[]) {
  const byKind: Record<string, number> = {};
  for (const { kind } of cases) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return {
    total: cases.length,
    needDecision: cases.filter(({ needsDecision }) => needsDecision).length,
    byKind,
  };
}

/** Who has which role on an entity, and who decides what about it: one look-up answers every question. */
export class Card {
  constructor(
    private readonly db: Knex,
    private readonly roles: Roles,
    private readonly caseRules: Readonly<Record<string, CaseRules>>,
    private readonly clock: Clock,
  ) {}

  /** `visible` may come while the rest is looked up. */
  async of(
    entity: EntityRef,
    asker: EntityRef,
    visible: Visible | Promise<Visible>,
  ): Promise<Omit<CardAnswer, 'mayPropose'>> {
    const at = this.clock();
    const [{ relations, named }, openCases, seen] = await Promise.all([
      this.known({ entity, asker }, at),
      openCasesOf(this.db, { subject: entity }),
      visible,
    ]);
    if (!relations.subject) throw refusal('unknown-entity', { ref: entity });
    const answered = questions.map(question => {
      const starts = startsOf(this.caseRules, question);
      return {
        question,
        route: routeDecision({
          question,
          asker,
          relations,
          rules: defaultRules,
          at,
        }),
        ...(starts !== undefined && { starts }),
      };
    });
    const roles = rolesOn(relations, each => isVisible(seen, each));
    return {
      entity,
      roles,
      openCases: counted(openCases),
      questions: answered,
      offering: relations.subject.offering ?? [],
      names: await this.names(
        referencesIn([entity, asker, roles, answered]),
        named,
      ),
      at,
    };
  }

  async route(
    { question, entity, unit, amount }: Asked,
    asker: EntityRef,
  ): Promise<RouteAnswer> {
    const at = this.clock();
    const { relations, named } = await this.known({ entity, unit, asker }, at);
    if (entity !== undefined && !relations.subject) {
      throw refusal('unknown-entity', { ref: entity });
    }
    if (
      unit !== undefined &&
      !relations.units.some(({ ref }) => ref === unit)
    ) {
      throw refusal('unknown-entity', { ref: unit });
    }
    const route = routeDecision({
      question,
      asker,
      relations,
      rules: defaultRules,
      at,
      ...(unit !== undefined && { unit }),
      ...(amount && { amount }),
    });
    return { route, names: await this.names(referencesIn(route), named) };
  }

  private known(
    {
      entity,
      unit,
      asker,
    }: { entity?: EntityRef; unit?: EntityRef; asker: EntityRef },
    at: string,
  ): Promise<Known> {
    return this.roles.lookUp(
      this.db,
      {
        ...(entity !== undefined && { subject: entity }),
        units: unit !== undefined ? [unit] : [],
        asker,
        people: [],
      },
      { at },
    );
  }

  /** Nearly all were met on the way; the database is asked for the others alone. */
  private async names(
    refs: Iterable<EntityRef>,
    named: Known['named'],
  ): Promise<Record<EntityRef, string>> {
    const names: Record<EntityRef, string> = {};
    const others: EntityRef[] = [];
    for (const ref of refs) {
      const met = named.get(ref);
      if (met) names[ref] = met.name;
      else others.push(ref);
    }
    return { ...names, ...(await namesOf(this.db, others)) };
  }
}

/** The same for whoever asks over HTTP: nothing about an entity that the catalog hides from them. */
export class AuthorizedCard {
  constructor(
    private readonly card: Card,
    private readonly rightsOf: RightsOnCardOf,
    private readonly shownTo: ShownTo,
  ) {}

  async of(
    entity: EntityRef,
    asker: EntityRef,
    reader: BackstageCredentials,
  ): Promise<CardAnswer> {
    // Beside the look-ups: neither waits for the other's answer.
    const rights = this.rightsOf(reader);
    const [card, { mayPropose }] = await Promise.all([
      this.card.of(
        entity,
        asker,
        rights.then(({ visible }) => visible),
      ),
      rights,
      this.mustBeShown(reader, [entity], rights),
    ]);
    return { ...card, mayPropose };
  }

  async route(asked: Asked, asker: EntityRef, reader: BackstageCredentials) {
    await this.mustBeShown(
      reader,
      [asked.entity, asked.unit].flatMap(ref => ref ?? []),
      this.rightsOf(reader),
    );
    return this.card.route(asked, asker);
  }

  private async mustBeShown(
    reader: BackstageCredentials,
    refs: EntityRef[],
    rights: Promise<RightsOnCard>,
  ) {
    const { ofEntities } = await rights;
    const shown = await this.shownTo(reader, refs, ofEntities);
    const hidden = refs.find(ref => !shown.has(ref));
    if (hidden !== undefined) throw refusal('unknown-entity', { ref: hidden });
  }
}
