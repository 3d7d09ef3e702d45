import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  contractVersion,
  createClient,
  ParsedOf,
  routes,
  Send,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseRules, defaultRules } from '@business-relations/rules';
import { calendar, relationsOn } from './organisation';

type Projection = ParsedOf<typeof routes.project>['body'];
type StoredCase = Projection['case'];
type Result = 'written' | 'known' | 'lower-epoch' | 'fork';

const contentOf = ({ epoch: _, ...event }: RecordedEvent) =>
  JSON.stringify(event);

/**
 * The backend's HTTP edge as the worker sees it, kept in memory: it checks numbers and epochs as the real one does, and
 * can be away.
 */
export class BackendInMemory {
  readonly events: RecordedEvent[] = [];
  readonly carriedOut = new Set<string>();
  readonly projections: { result: Result; seqs: number[] }[] = [];
  /** Requests by path, also those that were not answered. */
  readonly asked: string[] = [];
  private readonly cases = new Map<string, StoredCase>();

  /** While it is away, nothing gets an answer; `paths` narrows it to some routes. */
  away: boolean | string[] = false;

  /** Commands that were recorded and not delivered yet. */
  onTheirWay = 0;

  readonly token = 'the-token-of-the-worker';

  eventsOf = (id: string) => this.events.filter(each => each.case === id);

  caseOf = (id: string) => this.cases.get(id);

  /** As when a later run of the case has written. */
  raiseEpoch(id: string, epoch: number) {
    const stored = this.cases.get(id);
    if (stored) this.cases.set(id, { ...stored, epoch });
  }

  private project({ case: after, events, carriedOut }: Projection): Result {
    const before = this.cases.get(after.id);
    if (before && after.epoch < before.epoch) return 'lower-epoch';
    const known = this.eventsOf(after.id);
    for (const event of events) {
      const same = known.find(({ seq }) => seq === event.seq);
      if (same && contentOf(same) !== contentOf(event)) return 'fork';
    }
    const fresh = events.filter(
      event => !known.some(({ seq }) => seq === event.seq),
    );
    const numbers = [...known, ...fresh].map(({ seq }) => seq);
    if (numbers.some((seq, index) => seq !== index + 1)) {
      throw new Error(`The numbers of ${after.id} have a gap: ${numbers}`);
    }
    if (events.length > 0 && events.at(-1)?.seq !== after.seq) {
      throw new Error(`The case ${after.id} is not the one after its events`);
    }
    this.events.push(...fresh);
    if (!before || before.seq < after.seq) this.cases.set(after.id, after);
    carriedOut.forEach(command => this.carriedOut.add(command));
    return fresh.length > 0 ? 'written' : 'known';
  }

  private answer(path: string, body: unknown): unknown {
    switch (path.split('?')[0]) {
      case '/worker/projections': {
        const projection = routes.project.body.parse(body);
        const result = this.project(projection);
        this.projections.push({
          result,
          seqs: projection.events.map(({ seq }) => seq),
        });
        return { result, seq: projection.case.seq };
      }
      case '/worker/contexts': {
        const { at } = routes.context.body.parse(body);
        return {
          relations: relationsOn(at.slice(0, 10)),
          rules: defaultRules,
          onTheirWay: this.onTheirWay,
        };
      }
      case '/worker/contract':
        return {
          version: contractVersion,
          kinds: Object.fromEntries(
            Object.values(caseRules).map(({ kind, schema }) => [kind, schema]),
          ),
        };
      case `/worker/calendars/${calendar.id}`:
        return { calendar };
      default:
        throw new Error(`No such path: ${path}`);
    }
  }

  readonly send: Send = async (path, { body }) => {
    this.asked.push(path);
    const { away } = this;
    if (away === true || (away && away.some(each => path.startsWith(each)))) {
      throw new Error('The backend is away');
    }
    return Response.json(this.answer(path, body && JSON.parse(body)));
  };

  readonly client: Client = createClient(this.send);
}
