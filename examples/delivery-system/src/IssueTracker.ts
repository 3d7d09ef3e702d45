import {
  DeliveryStatus,
  DeliverySystem,
} from '@business-relations/backstage-plugin-business-relations-node';
import { z } from 'zod';
import { statusOf } from './statusOf';

const answer = z.object({
  changes: z.array(z.unknown()),
  /** Number of the last change that there is. */
  latest: z.number().int(),
});

/** Changes of issues in a tracker, from where it stopped the last time. */
export class IssueTracker implements DeliverySystem {
  readonly name = 'tracker';

  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  async read({
    after,
    signal,
  }: {
    after?: string;
    signal: AbortSignal;
  }): Promise<{ statuses: DeliveryStatus[]; after: string }> {
    const base = this.url.replace(/\/+$/, '');
    const address = new URL(`${base}/changes`);
    if (after !== undefined) address.searchParams.set('after', after);
    const response = await fetch(address, {
      signal,
      ...(this.token && { headers: { authorization: `Bearer ${this.token}` } }),
    });
    if (!response.ok) {
      throw new Error(`the tracker answered ${response.status}`);
    }
    const { changes, latest } = answer.parse(await response.json());
    return {
      statuses: changes.flatMap(change => statusOf(change, base) ?? []),
      after: String(latest),
    };
  }
}
