/** Somebody who is signed in and calls the backend as their browser would. */
export class Person {
  #token;

  constructor(address, token) {
    this.address = address;
    this.#token = token;
  }

  static async signIn(address, person) {
    const answer = await fetch(`${address}/api/auth/benchmark/refresh`, {
      headers: { 'x-benchmark-person': person },
    });
    if (!answer.ok) {
      throw new Error(`${person} could not sign in: ${await answer.text()}`);
    }
    const { backstageIdentity } = await answer.json();
    return new Person(address, backstageIdentity.token);
  }

  get = path => this.#call(path, { method: 'GET' });

  post = (path, body) =>
    this.#call(path, { method: 'POST', body: JSON.stringify(body) });

  /** Has the catalog read the source of an entity again. */
  refreshes = entityRef => this.post('/api/catalog/refresh', { entityRef });

  /** The case after it: an answer that it is recorded only isn't what is measured. */
  async acts(path, content) {
    const answer = await this.post(`/api/business-relations${path}`, {
      ...content,
      idempotencyKey: crypto.randomUUID(),
    });
    if (answer.status !== 'carried-out') {
      throw new Error(`${path} was ${answer.status} only`);
    }
    return answer.case;
  }

  async #call(path, init) {
    const answer = await fetch(`${this.address}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${init.method} ${path}: ${answer.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  }
}
