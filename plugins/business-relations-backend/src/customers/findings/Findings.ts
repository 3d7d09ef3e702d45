import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Visible, VisibleTo } from '../../assignments/visible';
import { ShownTo } from '../../catalog/catalogVisibility';
import { Clock } from '../../clock';
import { todayAt } from '../../feed/today';
import { RoleSettings } from '../../roleSettings';
import {
  expired,
  holderLeft,
  noEvidence,
  noLongerDeclared,
  notConfirmed,
  notProposed,
  pending,
  vacant,
} from './aboutAssignments';
import {
  entityError,
  noAccountManager,
  serviceWithoutCustomer,
  unreadable,
} from './aboutEntities';
import { ordererOutside } from './ordererOutside';
import { Finding, FindingSource } from './source';

/** In this order: what leaves most people without an answer comes first. */
const sources: FindingSource[] = [
  serviceWithoutCustomer,
  noAccountManager,
  vacant,
  holderLeft,
  expired,
  pending,
  notConfirmed,
  notProposed,
  noEvidence,
  ordererOutside,
  noLongerDeclared,
  unreadable,
  entityError,
];

/** The last finding of a page: its kind, and its key within that kind. */
export type FindingsCursor = [kind: string, key: string];

type Page = { after?: FindingsCursor; limit: number };

type Found = { items: Finding[]; next?: FindingsCursor };

export class Findings {
  constructor(
    private readonly db: Knex,
    private readonly settings: RoleSettings,
    private readonly clock: Clock,
  ) {}

  async list({ after, limit }: Page, visible: Visible): Promise<Found> {
    const look = {
      db: this.db,
      settings: this.settings,
      visible,
      today: todayAt(this.settings, this.clock()).earliest,
    };
    const start = after
      ? sources.findIndex(({ kind }) => kind === after[0])
      : 0;
    const found: { kind: string; key: string; finding: Finding }[] = [];
    for (const source of sources.slice(Math.max(0, start))) {
      if (found.length > limit) break;
      const more = await source.find(look, {
        after: source.kind === after?.[0] ? after[1] : '',
        limit: limit + 1 - found.length,
      });
      found.push(...more.map(each => ({ kind: source.kind, ...each })));
    }
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(({ finding }) => finding),
      ...(last && { next: [last.kind, last.key] }),
    };
  }
}

/** The same for whoever asks over HTTP: what the policy and the catalog let them see. */
export class AuthorizedFindings {
  constructor(
    private readonly findings: Findings,
    private readonly visibleTo: VisibleTo,
    private readonly shownTo: ShownTo,
  ) {}

  async list(page: Page, reader: BackstageCredentials): Promise<Found> {
    const { items, next } = await this.findings.list(
      page,
      await this.visibleTo(reader),
    );
    const shown = await this.shownTo(
      reader,
      items.flatMap(({ entity }) => entity ?? []),
    );
    return {
      items: items.filter(
        ({ entity }) => entity === undefined || shown.has(entity),
      ),
      ...(next && { next }),
    };
  }
}
