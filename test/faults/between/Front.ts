import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  request,
  Server,
  ServerResponse,
} from 'node:http';

/** What is held back of a request: that it arrives, or that its answer does. */
export type Held = 'request' | 'answer';

type Hold = {
  what: Held;
  path: RegExp;
  caught: () => void;
  released: Promise<void>;
  release: () => void;
};

/** About the connection, which is another on each side. */
const ofTheLine = ['connection', 'keep-alive', 'transfer-encoding'];

/**
 * Stands before the backends, as a load balancer does: goes to the next where one is gone. It can hold a request, or
 * its answer: what the backend did has been done then, and whoever asked doesn't know.
 */
export class Front {
  private turn = 0;
  private holds: Hold[] = [];
  private away = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(ports: number[]): Promise<Front> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    const front = new Front(server, address.port);
    server.on('request', (asked, answer) => {
      if (front.away) answer.destroy();
      else front.pass(asked, answer, ports).catch(() => answer.destroy());
    });
    return front;
  }

  /** Holds what comes next under a path; `caught` tells when, `release` lets it go on. */
  hold(
    what: Held,
    path: RegExp,
  ): { caught: Promise<void>; release: () => void } {
    let release = () => {};
    let caught = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    const isCaught = new Promise<void>(resolve => {
      caught = resolve;
    });
    const hold: Hold = {
      what,
      path,
      caught,
      released,
      release: () => {
        this.holds = this.holds.filter(each => each !== hold);
        release();
      },
    };
    this.holds.push(hold);
    return { caught: isCaught, release: hold.release };
  }

  /** Nobody gets through, and who waits for an answer gets none. */
  goAway(): void {
    this.away = true;
    this.server.closeAllConnections();
  }

  comeBack(): void {
    this.away = false;
  }

  releaseAll(): void {
    this.holds.forEach(hold => hold.release());
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async holding(what: Held, path: string): Promise<void> {
    for (const hold of this.holds) {
      if (hold.what === what && hold.path.test(path)) {
        hold.caught();
        await hold.released;
      }
    }
  }

  private async pass(
    asked: IncomingMessage,
    answer: ServerResponse,
    ports: number[],
  ): Promise<void> {
    const path = asked.url ?? '/';
    const body = Buffer.concat(await asked.toArray());
    await this.holding('request', path);
    for (const _ of ports) {
      this.turn = (this.turn + 1) % ports.length;
      const got = await this.ask(ports[this.turn], asked, body);
      if (!got) continue;
      const bytes = Buffer.concat(await got.toArray());
      await this.holding('answer', path);
      for (const [name, value] of Object.entries(got.headers)) {
        if (value !== undefined && !ofTheLine.includes(name)) {
          answer.setHeader(name, value);
        }
      }
      answer.writeHead(got.statusCode ?? 502);
      answer.end(bytes);
      return;
    }
    answer.destroy();
  }

  /** Undefined where nobody listens. */
  private ask(
    port: number,
    { url, method, headers }: IncomingMessage,
    body: Buffer,
  ): Promise<IncomingMessage | undefined> {
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path: url, method });
      for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined && name !== 'host') {
          asking.setHeader(name, value);
        }
      }
      asking.once('response', resolve);
      asking.once('error', error =>
        'code' in error && error.code === 'ECONNREFUSED'
          ? resolve(undefined)
          : reject(error),
      );
      asking.end(body);
    });
  }
}
