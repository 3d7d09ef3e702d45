import {
  contractVersion,
  knownContracts,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  EncryptionKeys,
  fingerprintsOf,
  keyApart,
} from '@business-relations/temporal';
import { caseShape } from '../cases/caseShape';
import { Kinds } from '../cases/kinds';
import { handler, Handler } from '../http/handler';
import { parse } from '../http/parse';
import { refusal } from '../http/refusal';
import { Project } from './project';

/** A worker whose contract isn't known here is refused, whatever it wants. */
function knownContract(known: readonly number[], theirs: number): number {
  if (known.includes(theirs)) return theirs;
  throw refusal('other-contract', { theirs, ours: contractVersion });
}

function sameKeys(ours: string[], theirs: string[]): void {
  const key = keyApart(ours, theirs);
  if (key !== undefined) throw refusal('other-keys', { key });
}

/** What the worker writes, and by what it finds out whether it fits this backend. */
export const projectionHandlers = (
  project: Project,
  kinds: Kinds,
  encryption?: EncryptionKeys,
  known: readonly number[] = knownContracts,
): Handler[] => [
  handler(routes.project, async ({ body }) => {
    const { contract, events, carriedOut } = body;
    knownContract(known, contract);
    const current = parse(caseShape, body.case, ['body', 'case']);
    const projection = { case: current, events, carriedOut };
    // The backend has most likely written it with the answer to whoever acted.
    const { result, seq } = await project(projection, { isRepeat: true });
    if (result === 'gap') {
      throw refusal('events-missing', {
        case: current.id,
        expected: seq + 1,
        came: events.find(event => event.seq > seq)?.seq ?? current.seq,
      });
    }
    return { result, seq };
  }),
  handler(routes.contract, async ({ query }) => {
    // Answered in the one that the worker speaks.
    const version = knownContract(known, query.version ?? contractVersion);
    const keys = fingerprintsOf(encryption);
    if (query.version !== undefined) {
      sameKeys(keys, query.keys?.split(',') ?? []);
    }
    return {
      version,
      kinds: Object.fromEntries(
        Object.values(kinds).map(({ kind, schema }) => [kind, schema]),
      ),
      keys,
    };
  }),
];
