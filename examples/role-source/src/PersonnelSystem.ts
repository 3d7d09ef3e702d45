import {
  RoleInSource,
  RoleSource,
} from '@business-relations/backstage-plugin-business-relations-node';
import { z } from 'zod';
import { roleOf } from './roleOf';

const page = z.object({
  delegations: z.array(z.unknown()),
  /** Address of the next page; missing on the last. */
  next: z.string().optional(),
});

/** The delegations of a personnel system, page by page over HTTP. */
export class PersonnelSystem implements RoleSource {
  readonly name = 'personnel';

  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  /** All pages or none: half of them would look as if everybody else's delegation had gone. */
  async read({ signal }: { signal: AbortSignal }): Promise<RoleInSource[]> {
    const roles: RoleInSource[] = [];
    let next: URL | undefined = new URL(this.url);
    while (next) {
      const read = await this.readPage(next, signal);
      roles.push(...read.delegations.map(roleOf));
      next = read.next === undefined ? undefined : this.addressOf(read.next);
    }
    return roles;
  }

  private async readPage(url: URL, signal: AbortSignal) {
    const response = await fetch(url, {
      signal,
      ...(this.token && { headers: { authorization: `Bearer ${this.token}` } }),
    });
    if (!response.ok) {
      throw new Error(`the personnel system answered ${response.status}`);
    }
    return page.parse(await response.json());
  }

  /** The token goes to no other server, whatever a page says. */
  private addressOf(next: string): URL {
    const address = new URL(next, this.url);
    if (address.origin !== new URL(this.url).origin) {
      throw new Error('the next page is on another server');
    }
    return address;
  }
}
