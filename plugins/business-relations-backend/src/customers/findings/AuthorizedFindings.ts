import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  COUNTED_AT_MOST,
  findingKinds,
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { operatePermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { ShownTo } from '../../catalog/catalogVisibility';
import { Findings, FindingsPage } from './Findings';
import { FindingsCursor, Found, Placed, Seen } from './source';

type Deps = {
  findings: Findings;
  seenBy(reader: BackstageCredentials): Promise<Seen>;
  shownTo: ShownTo;
  /** Those of these that the catalog has, whoever may see them. */
  inCatalog(refs: EntityRef[]): Promise<Set<EntityRef>>;
  permissions: PermissionsService;
};

/** The same as {@link Findings} for whoever asks over HTTP: what the policy and the catalog let them see. */
export class AuthorizedFindings {
  constructor(private readonly deps: Deps) {}

  /** What is hidden is left out after the query, so it is asked until the page is full. */
  async list(
    page: FindingsPage,
    reader: BackstageCredentials,
  ): Promise<{ items: Found[]; next?: FindingsCursor }> {
    const { findings, seenBy } = this.deps;
    const seen = await seenBy(reader);
    const wanted = page.limit + 1;
    const found: Placed[] = [];
    let { after } = page;
    for (let isMore = true; isMore && found.length < wanted;) {
      const portion = await findings.find(
        { ...page, after, limit: wanted },
        seen,
      );
      found.push(...(await this.shown(portion, reader)));
      after = portion.at(-1)?.at;
      isMore = portion.length === wanted;
    }
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items: items.map(({ finding }) => finding),
      ...(last && found.length > page.limit && { next: last.at }),
    };
  }

  async counts(
    reader: BackstageCredentials,
  ): Promise<AnswerOf<typeof routes.findingCounts>['items']> {
    const { findings, seenBy } = this.deps;
    const seen = await seenBy(reader);
    const items = [];
    for (const kind of findingKinds) {
      const found = await findings.find(
        { kind, limit: COUNTED_AT_MOST + 1 },
        seen,
      );
      const counted = found.slice(0, COUNTED_AT_MOST);
      items.push({
        kind,
        number: (await this.shown(counted, reader)).length,
        more: found.length > COUNTED_AT_MOST,
      });
    }
    return items;
  }

  private async shown(
    found: Placed[],
    reader: BackstageCredentials,
  ): Promise<Placed[]> {
    const entities = found.flatMap(({ finding }) => finding.entity ?? []);
    if (entities.length === 0) return found;
    const shown = await this.deps.shownTo(reader, entities);
    const hidden = entities.filter(ref => !shown.has(ref));
    const unknown = await this.unknownTo(hidden, reader);
    return found.filter(
      ({ finding: { entity } }) =>
        entity === undefined || shown.has(entity) || unknown.has(entity),
    );
  }

  /**
   * What the catalog could never process, or no longer has, it can show to nobody whom it asks about each entity. Those
   * who operate all of this are told of it all the same: somebody has to mend it.
   */
  private async unknownTo(
    hidden: EntityRef[],
    reader: BackstageCredentials,
  ): Promise<Set<EntityRef>> {
    if (hidden.length === 0) return new Set();
    const known = await this.deps.inCatalog(hidden);
    const unknown = hidden.filter(ref => !known.has(ref));
    if (unknown.length === 0) return new Set();
    const [{ result }] = await this.deps.permissions.authorize(
      [{ permission: operatePermission }],
      { credentials: reader },
    );
    return new Set(result === AuthorizeResult.ALLOW ? unknown : []);
  }
}
