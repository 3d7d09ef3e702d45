import { LogEntry } from '@temporalio/worker';

/**
 * What a line may say beside its sentence. Whatever else Temporal's SDK adds stays out: where it can't read a task, that
 * is the whole task, with what people wrote.
 */
const shown = [
  'case',
  'command',
  'workflowId',
  'workflowType',
  'runId',
  'updateId',
  'activityType',
  'activityId',
  'attempt',
  'isLocal',
  'durationMs',
  'taskQueue',
  'state',
  'from',
  'to',
  'status',
  'target',
] as const;

/** As Temporal's Rust part calls the same. */
const alsoCalled: Record<string, string> = {
  workflow_id: 'workflowId',
  workflow_type: 'workflowType',
  run_id: 'runId',
  workflowRunId: 'runId',
  activity_type: 'activityType',
};

/** Of a stack: enough to find the place. */
const MOST_PLACES = 5;

/** The id of a case is a UUID; the workflow's is that behind `idPrefix`, which a worker isn't told. */
const ID_OF_CASE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const caseIn = (workflowId: unknown): string | undefined =>
  typeof workflowId === 'string'
    ? (workflowId.match(ID_OF_CASE)?.[0] ?? workflowId)
    : undefined;

const placesIn = (stack = '') =>
  stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, MOST_PLACES)
    .map(line => line.trim());

/** By its own message, not by the details that it carries: these are what somebody asked for. */
function errorIn(error: unknown): object | undefined {
  if (error === undefined) return undefined;
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, cause, stack } = error;
  return {
    error: name,
    because: message,
    ...(cause instanceof Error
      ? { cause: errorIn(cause) }
      : { where: placesIn(stack) }),
  };
}

const isShown = (name: string): boolean => shown.some(each => each === name);

const isSimple = (value: unknown) =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The parts of an entry that may be shown, with the case where it is about one. */
export function attributesOf(
  meta: Record<string, unknown>,
  caseOfRun: (runId: string) => string | undefined,
): Record<string, unknown> {
  const named = Object.entries(meta).map(
    ([name, value]) => [alsoCalled[name] ?? name, value] as const,
  );
  const attributes = Object.fromEntries(
    named.filter(([name, value]) => isShown(name) && isSimple(value)),
  );
  const { runId, workflowId } = attributes;
  const ofCase =
    attributes.case ??
    caseIn(workflowId) ??
    (typeof runId === 'string' ? caseOfRun(runId) : undefined);
  return {
    ...(ofCase !== undefined && { case: ofCase }),
    ...attributes,
    ...errorIn(meta.error),
  };
}

/** One entry as one line: when, how grave, what, and about what. */
export function lineOf({
  level,
  message,
  timestampNanos,
  meta = {},
}: LogEntry): string {
  const at = new Date(Number(timestampNanos / 1_000_000n)).toISOString();
  const about = Object.keys(meta).length > 0 ? ` ${JSON.stringify(meta)}` : '';
  return `${at} [${level}] ${message.replaceAll('\n', ' ')}${about}`;
}
