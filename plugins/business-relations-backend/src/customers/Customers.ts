import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Assignment,
  EntityRef,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { Visible, VisibleTo } from '../assignments/visible';
import { openCasesOf } from '../cases/openCasesOf';
import { knownRefs } from '../catalog';
import { ShownTo } from '../catalog/catalogVisibility';
import { linksAbove } from '../catalog/database/linksAbove';
import { refsBelow } from '../catalog/database/refsBelow';
import { lineFrom } from '../catalog/levels';
import { Clock } from '../clock';
import { servicesForAllOf } from '../feed/allOfTheUnit';
import { todayAt } from '../feed/today';
import { groupedBy } from '../grouped';
import { refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { After, customerUnits, UnitQuery } from './database/customerUnits';
import {
  allCustomerUnits,
  rolesOfUnits,
  servicesPaidBy,
} from './database/rolesOfUnits';
import { unconfirmedAmong } from './database/unconfirmedAmong';
import { unitsOfPeople } from './database/unitsOfPeople';
import { findingsOf, hasLeft, nearestCustomer } from './lines';

type Page = { after?: After; limit: number };

type Lines = { items: CustomerLine[]; next?: After };

const ofUnit =
  (assignments: Map<EntityRef | undefined, Assignment[]>) =>
  (unit: EntityRef) =>
    assignments.get(unit) ?? [];

/** Units as customers: who has which role, what is vacant, what they pay for. */
export class Customers {
  constructor(
    private readonly db: Knex,
    private readonly settings: RoleSettings,
    private readonly clock: Clock,
  ) {}

  async list(
    query: UnitQuery,
    page: Page,
    visible: Visible,
    shown: (refs: EntityRef[]) => Promise<Set<EntityRef>>,
  ): Promise<Lines> {
    const found = await customerUnits(
      this.db,
      { ...query, found: await this.foundByPeople(query, visible) },
      { ...page, limit: page.limit + 1 },
    );
    const units = found.slice(0, page.limit);
    const seen = await shown(units.map(({ ref }) => ref));
    const items = await this.linesOf(
      units.map(({ ref }) => ref).filter(ref => seen.has(ref)),
      visible,
    );
    const next = found.length > page.limit ? units.at(-1) : undefined;
    return { items, ...(next && { next }) };
  }

  /** On how many services somebody would have this role if they had it for all of the unit. */
  allOfTheUnit(role: RelatedRole, unit: EntityRef): Promise<number> {
    return servicesForAllOf(this.db, this.settings, this.clock(), {
      role,
      unit,
    });
  }

  /** The units beside which a list shows somebody of that name: their own, and the customer that they order for. */
  private async foundByPeople(
    { search = '' }: UnitQuery,
    visible: Visible,
  ): Promise<EntityRef[]> {
    const { db } = this;
    const roles = await unitsOfPeople(db, search, visible);
    const ordering = roles.flatMap(({ unit, role }) =>
      role === 'orderer' ? [unit] : [],
    );
    const own = roles.map(({ unit }) => unit);
    if (ordering.length === 0) return own;
    const customers = await allCustomerUnits(db);
    const above = await linksAbove(db, 'parent', ordering);
    return [
      ...own,
      ...ordering.flatMap(
        unit => nearestCustomer(lineFrom(unit, above), customers) ?? [],
      ),
    ];
  }

  private async linesOf(
    units: EntityRef[],
    visible: Visible,
  ): Promise<CustomerLine[]> {
    if (units.length === 0) return [];
    const { db } = this;
    const customerUnitsNow = await allCustomerUnits(db);
    const own = await rolesOfUnits(
      db,
      ['customer', 'accountManager'],
      units,
      visible,
    );
    const byRole = groupedBy(own, ({ role }) => role);
    const customers = ofUnit(
      groupedBy(byRole.get('customer') ?? [], ({ unit }) => unit),
    );
    const managers = ofUnit(
      groupedBy(byRole.get('accountManager') ?? [], ({ unit }) => unit),
    );
    const above = await linksAbove(db, 'parent', units);
    const orderers = ofUnit(
      await this.orderersBelow(units, customerUnitsNow, visible),
    );
    const services = await servicesPaidBy(db, units);
    const cases = groupedBy(
      await openCasesOf(db, { units }),
      ({ unit }) => unit,
    );
    const present = await knownRefs(
      db,
      own.flatMap(({ holder }) => holder ?? []),
    );
    const unconfirmed = await unconfirmedAmong(
      db,
      own.map(({ id }) => id),
    );
    const dayOf = await todayAt(this.settings, this.clock()).dayOf(db, units);

    return units.map(unit => {
      const higher = nearestCustomer(
        lineFrom(unit, above).slice(1),
        customerUnitsNow,
      );
      return {
        unit,
        ...(higher !== undefined && { above: higher }),
        customers: customers(unit),
        accountManagers: managers(unit),
        orderers: orderers(unit),
        services: services.get(unit) ?? 0,
        findings: findingsOf({
          day: dayOf(unit),
          present,
          customers: customers(unit),
          accountManagers: managers(unit),
          unconfirmed,
        }),
        left: [...customers(unit), ...managers(unit)]
          .filter(each => hasLeft(each, present))
          .map(({ id }) => id),
        openCases: cases.get(unit)?.length ?? 0,
      };
    });
  }

  /** Orderers in or below each unit, but not below another customer in between: they order for that one. */
  private async orderersBelow(
    units: EntityRef[],
    customerUnitsNow: ReadonlySet<EntityRef>,
    visible: Visible,
  ): Promise<Map<EntityRef | undefined, Assignment[]>> {
    const below = await refsBelow(this.db, 'parent', units);
    const orderers = await rolesOfUnits(this.db, ['orderer'], below, visible);
    const above = await linksAbove(
      this.db,
      'parent',
      orderers.flatMap(({ unit }) => unit ?? []),
    );
    const ends = new Set([...customerUnitsNow, ...units]);
    return groupedBy(orderers, ({ unit }) =>
      unit === undefined
        ? undefined
        : nearestCustomer(lineFrom(unit, above), ends),
    );
  }
}

/** The same for whoever asks over HTTP: what the policy and the catalog let them see. */
export class AuthorizedCustomers {
  constructor(
    private readonly customers: Customers,
    private readonly visibleTo: VisibleTo,
    private readonly shownTo: ShownTo,
  ) {}

  async list(
    query: UnitQuery,
    page: Page,
    reader: BackstageCredentials,
  ): Promise<Lines> {
    return this.customers.list(
      query,
      page,
      await this.visibleTo(reader),
      refs => this.shownTo(reader, refs),
    );
  }

  async allOfTheUnit(
    role: RelatedRole,
    unit: EntityRef,
    reader: BackstageCredentials,
  ): Promise<number> {
    await this.visibleTo(reader);
    const shown = await this.shownTo(reader, [unit]);
    if (!shown.has(unit)) throw refusal('unknown-entity', { ref: unit });
    return this.customers.allOfTheUnit(role, unit);
  }
}
