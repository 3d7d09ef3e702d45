/** Milliseconds since 1970. */
type Moment = number;

/** What the server knows of the versions of a deployment. */
export type Standing = {
  /** The version whose workers get tasks; missing where those without a version do. */
  current?: string;
  /** When that was last changed, by a worker or by a person; missing where it never was. */
  changedAt?: Moment;
  /** Build ids, and when the first worker of each came. */
  cameAt: Map<string, Moment>;
  /** When a worker of a version last asked for tasks; under `undefined` those without a version. */
  askedAt: Map<string | undefined, Moment>;
};

/** A worker waits for a task a minute at most before it asks again. */
const GONE_MILLISECONDS = 3 * 60_000;

/**
 * Whether the workers of a version are to get the tasks from now on: once when it is new, and when nobody is left of the
 * one that has them. What somebody else decided since it came stands.
 */
export function takesOver(mine: string, standing: Standing, now: Moment) {
  const { current, changedAt, cameAt, askedAt } = standing;
  const came = cameAt.get(mine);
  if (current === mine || came === undefined) return false;
  if (changedAt === undefined || came > changedAt) return true;
  return (
    now - Math.max(askedAt.get(current) ?? 0, changedAt) > GONE_MILLISECONDS
  );
}
