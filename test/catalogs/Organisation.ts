import {
  Assignment,
  EntityRef,
  questions,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { SignedIn } from '@business-relations/sample-organisation';
import { z } from 'zod';
import { everyPage, patiently, until } from './everything';
import { Answer, Findings } from './judge';

const peopleShape = z.object({
  people: z.array(z.object({ ref: z.string() })),
});

const servicesShape = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string(), namespace: z.string() }),
    }),
  ),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});

const countShape = z.object({ totalItems: z.number() });

/** For so long nothing new has come when all of it is taken to be there. */
const STILL_SECONDS = 15;

/** As many as one call of the bulk API takes. */
const AT_ONCE = 1_000;

/** What a running product says of its catalog and of who has which role, as whoever administers roles sees it. */
export class Organisation {
  readonly signedIn: SignedIn;

  private constructor(
    readonly address: string,
    readonly administrator: EntityRef,
  ) {
    this.signedIn = new SignedIn(address);
  }

  /**
   * In a catalog of one's own everybody administers roles until that is configured (examples/backend). Who is to get a role
   * isn't whom it takes to propose it: that would wait for another's word.
   */
  static async at(
    address: string,
    holders: ReadonlySet<EntityRef> = new Set(),
  ): Promise<Organisation> {
    let administrator: EntityRef | undefined;
    await until(async () => {
      const people = await peopleAt(address);
      administrator = people.find(person => !holders.has(person));
      return administrator ? undefined : 'Nobody is there who could import';
    }, 300);
    return new Organisation(address, administrator ?? '');
  }

  as(person: EntityRef): Client {
    return this.signedIn.as(person);
  }

  get asAdministrator(): Client {
    return this.as(this.administrator);
  }

  people(): Promise<EntityRef[]> {
    return peopleAt(this.address);
  }

  /** A large catalog goes on reading for a while after its first people are there. */
  async isRead(): Promise<number> {
    let count = 0;
    let same = 0;
    await until(async () => {
      const before = count;
      count = await this.entities();
      same = count === before ? same + 1 : 0;
      return same < STILL_SECONDS
        ? `The catalog has ${count} entities and goes on reading`
        : undefined;
    }, 600);
    return count;
  }

  private async entities(): Promise<number> {
    const token = await this.signedIn.tokenOf(this.administrator);
    const response = await fetch(
      `${this.address}/api/catalog/entities/by-query?limit=0`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    return countShape.parse(await response.json()).totalItems;
  }

  async services(): Promise<EntityRef[]> {
    const token = await this.signedIn.tokenOf(this.administrator);
    const headers = { authorization: `Bearer ${token}` };
    const read = async (cursor?: string) => {
      const query = new URLSearchParams({ limit: '500' });
      if (cursor === undefined) {
        // The types that are services where nobody configures others.
        for (const type of ['service', 'website']) {
          query.append('filter', `kind=component,spec.type=${type}`);
        }
        query.append('fields', 'metadata.name,metadata.namespace');
      } else {
        query.set('cursor', cursor);
      }
      const url = `${this.address}/api/catalog/entities/by-query?${query}`;
      const response = await fetch(url, { headers });
      const { items, pageInfo } = servicesShape.parse(await response.json());
      return {
        items,
        ...(pageInfo.nextCursor && { next: pageInfo.nextCursor }),
      };
    };
    const pages = await everyPage(read);
    return pages
      .flatMap(({ items }) => items)
      .map(
        ({ metadata: { namespace, name } }) => `component:${namespace}/${name}`,
      );
  }

  /** Business relations know these services, too. */
  async knows(services: readonly EntityRef[]): Promise<void> {
    await until(async () => {
      const { length } = await this.answers(services, 'change');
      return length < services.length
        ? `Only ${length} of ${services.length} services are known`
        : undefined;
    }, 180);
  }

  async answers(
    services: readonly EntityRef[],
    question: (typeof questions)[number],
  ): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let from = 0; from < services.length; from += AT_ONCE) {
      const entities = services.slice(from, from + AT_ONCE);
      const { items } = await patiently(() =>
        this.asAdministrator(routes.whoDecides, {
          body: { entities, question },
        }),
      );
      answers.push(...items);
    }
    return answers;
  }

  async findings(): Promise<Findings> {
    const pages = await everyPage(cursor =>
      this.asAdministrator(routes.findings, { query: { limit: 500, cursor } }),
    );
    return {
      items: pages.flatMap(({ items }) => items),
      assignments: new Map(
        pages.flatMap(({ assignments }) =>
          assignments.map((each): [string, Assignment] => [each.id, each]),
        ),
      ),
    };
  }

  async roles(
    status: 'identified' | 'proposed' | 'accepted',
  ): Promise<Assignment[]> {
    const pages = await everyPage(cursor =>
      this.asAdministrator(routes.assignments, {
        query: { status, limit: 200, cursor },
      }),
    );
    return pages.flatMap(({ items }) => items);
  }
}

async function peopleAt(address: string): Promise<EntityRef[]> {
  const response = await fetch(`${address}/api/auth/development/people`);
  const { people } = peopleShape.parse(await response.json());
  return people.map(({ ref }) => ref);
}
