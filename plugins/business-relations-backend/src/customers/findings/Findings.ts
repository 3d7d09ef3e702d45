import { FindingKind } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
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
import { deliveryStopped, deliveryStray } from './deliveries';
import { fork } from './forks';
import { officeVacant } from './officeVacant';
import { ordererOutside } from './ordererOutside';
import { sourceRow, sourceSilent } from './roleSources';
import { FindingsCursor, FindingSource, Placed, Seen } from './source';

/** In the order of the contract's kinds: what leaves most people without an answer comes first. */
const sources: FindingSource[] = [
  officeVacant,
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
  deliveryStopped,
  sourceSilent,
  sourceRow,
  deliveryStray,
  unreadable,
  entityError,
  fork,
];

export type FindingsPage = {
  kind?: FindingKind;
  after?: FindingsCursor;
  limit: number;
};

/** Everything that is missing, no longer true or wrong, kind after kind. */
export class Findings {
  constructor(
    private readonly db: Knex,
    private readonly settings: RoleSettings,
    private readonly clock: Clock,
  ) {}

  /** As many as the limit says, or all that are left. */
  async find(
    { kind, after, limit }: FindingsPage,
    seen: Seen,
  ): Promise<Placed[]> {
    const now = this.clock();
    const look = {
      db: this.db,
      settings: this.settings,
      seen,
      now,
      today: todayAt(this.settings, now).earliest,
    };
    const asked = sources.filter(
      source => kind === undefined || source.kind === kind,
    );
    const start = asked.findIndex(source => source.kind === after?.[0]);
    const found: Placed[] = [];
    for (const source of asked.slice(Math.max(0, start))) {
      if (found.length >= limit) break;
      const more = await source.find(look, {
        after: source.kind === after?.[0] ? after[1] : '',
        limit: limit - found.length,
      });
      found.push(
        ...more.map(({ key, finding }): Placed => ({
          at: [source.kind, key],
          finding,
        })),
      );
    }
    return found;
  }
}
