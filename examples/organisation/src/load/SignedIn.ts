import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

const answerShape = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

/** The people of the catalog, signed in as in development: each with a token of their own, got when first needed. */
export class SignedIn {
  #tokens = new Map<EntityRef, Promise<string>>();

  /** @param address of the backend, without a slash at the end */
  constructor(readonly address: string) {}

  tokenOf(person: EntityRef): Promise<string> {
    const known = this.#tokens.get(person) ?? this.#signIn(person);
    this.#tokens.set(person, known);
    return known;
  }

  /** Signs everybody in anew when they are needed next: a token holds the units that the catalog knew of then. */
  forget(): void {
    this.#tokens.clear();
  }

  /** The public API as this person. */
  as(person: EntityRef): Client {
    return createClient(async (path, init) =>
      fetch(`${this.address}/api/business-relations${path}`, {
        ...init,
        headers: {
          ...init.headers,
          authorization: `Bearer ${await this.tokenOf(person)}`,
        },
      }),
    );
  }

  async #signIn(person: EntityRef): Promise<string> {
    const response = await fetch(
      `${this.address}/api/auth/development/refresh`,
      { headers: { 'x-development-person': person } },
    );
    if (!response.ok) {
      throw new Error(
        `${person} could not sign in (${response.status}): ${await response.text()}`,
      );
    }
    const { backstageIdentity } = answerShape.parse(await response.json());
    return backstageIdentity.token;
  }
}
