import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Hierarchy, hierarchyOf } from '@business-relations/rules';
import { Knex } from 'knex';
import { Visible, VisibleTo } from '../../assignments/visible';
import { ShownTo } from '../../catalog/catalogVisibility';
import { Clock } from '../../clock';
import { RoleSettings } from '../../roleSettings';
import { After } from '../database/customerUnits';
import { unitsOfPeople } from '../database/unitsOfPeople';
import { unitsByName } from './database/unitsByName';
import { deviationsShown, Shown } from './deviationsShown';
import { FactsOfTree, factsOfTree } from './factsOfTree';
import { linesOf } from './linesOf';

export type TreeQuery = {
  within?: EntityRef;
  search?: string;
  deviating: boolean;
};

type Page = { after?: After; limit: number };

type Level = { items: UnitInTree[]; next?: After };

/** As people look names up; those of one name in a stable order. */
const byName = new Intl.Collator('sv-SE');

const inOrder = (one: After, other: After): number =>
  byName.compare(one.name, other.name) || (one.ref < other.ref ? -1 : 1);

const isAfter = (place: After, after: After | undefined): boolean =>
  after === undefined || (place.ref !== after.ref && inOrder(after, place) < 0);

/** The catalog's tree of units, with who decides for each and where the business's own hierarchy deviates from it. */
export class UnitTree {
  constructor(
    private readonly db: Knex,
    private readonly settings: RoleSettings,
    private readonly clock: Clock,
  ) {}

  async list(
    query: TreeQuery,
    { after, limit }: Page,
    visible: Visible,
    shown: Shown,
  ): Promise<Level> {
    const facts = await factsOfTree(this.db, this.settings, this.clock());
    const hierarchy = hierarchyOf(facts);
    const deviations = await deviationsShown(facts, hierarchy, visible, shown);
    const named = await this.named(query, visible);
    const found = this.unitsFor(query, named, facts, hierarchy, deviations)
      .flatMap(ref => facts.units.get(ref) ?? [])
      .map(({ ref, name }): After => ({ ref, name }))
      .sort(inOrder)
      .filter(place => isAfter(place, after));
    const units = found.slice(0, limit).map(({ ref }) => ref);
    const seen = await shown(
      units.flatMap(unit => [
        ...hierarchy.places.line(unit),
        ...hierarchy.places.below(unit),
      ]),
    );
    const lineOf = linesOf({ facts, hierarchy, deviations, visible, seen });
    const next = found.length > limit ? found.at(limit - 1) : undefined;
    return {
      items: units.filter(unit => seen.has(unit)).map(lineOf),
      ...(next && { next }),
    };
  }

  /** Units by their names, and by those of whoever decides or orders there; nothing where nobody searches. */
  private async named(
    { within, search }: TreeQuery,
    visible: Visible,
  ): Promise<EntityRef[] | undefined> {
    if (within !== undefined || !search) return undefined;
    const people = await unitsOfPeople(this.db, search, visible);
    return [
      ...new Set([
        ...(await unitsByName(this.db, search)),
        ...people.flatMap(({ unit, role }) =>
          role === 'accountManager' ? [] : [unit],
        ),
      ]),
    ];
  }

  private unitsFor(
    { within, deviating }: TreeQuery,
    named: readonly EntityRef[] | undefined,
    { units }: FactsOfTree,
    { places }: Hierarchy,
    deviations: ReadonlyMap<EntityRef, unknown>,
  ): readonly EntityRef[] {
    if (within !== undefined) {
      return units.has(within) ? places.below(within) : [];
    }
    if (!named && !deviating) return places.tops;
    const found = named ?? [...units.keys()];
    return deviating ? found.filter(unit => deviations.has(unit)) : found;
  }
}

/** The same for whoever asks over HTTP: what the policy and the catalog let them see. */
export class AuthorizedUnitTree {
  constructor(
    private readonly tree: UnitTree,
    private readonly visibleTo: VisibleTo,
    private readonly shownTo: ShownTo,
  ) {}

  async list(
    query: TreeQuery,
    page: Page,
    reader: BackstageCredentials,
  ): Promise<Level> {
    const visible = await this.visibleTo(reader);
    const { within } = query;
    const shown: Shown = refs => this.shownTo(reader, refs);
    // Nobody learns from what stands in it of a unit that is hidden from them.
    if (within !== undefined && !(await shown([within])).has(within)) {
      return { items: [] };
    }
    return this.tree.list(query, page, visible, shown);
  }
}
