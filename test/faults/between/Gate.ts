import { once } from 'node:events';
import { connect, createServer, Server, Socket } from 'node:net';

type Line = { near: Socket; far: Socket };

/** A line between two processes that can be held: then nothing passes, and whoever is on it sees nothing but silence. */
export class Gate {
  private readonly lines = new Set<Line>();
  private holds = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<Gate> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    const gate = new Gate(server, address.port);
    server.on('connection', near => gate.join(near, port));
    return gate;
  }

  /** Whatever is sent from now on waits, until everybody who holds it has released it. */
  hold(): void {
    this.holds += 1;
    for (const { near, far } of this.lines) {
      near.pause();
      far.pause();
    }
  }

  release(): void {
    if (this.holds > 1) this.holds -= 1;
    else this.open();
  }

  /** What waited goes on its way, whoever holds it. */
  open(): void {
    this.holds = 0;
    for (const { near, far } of this.lines) {
      near.resume();
      far.resume();
    }
  }

  async close(): Promise<void> {
    for (const { near, far } of this.lines) {
      near.destroy();
      far.destroy();
    }
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, port: number): void {
    const far = connect({ port, host: '127.0.0.1' });
    const line = { near, far };
    this.lines.add(line);
    near.on('data', data => far.write(data));
    far.on('data', data => near.write(data));
    const part = () => {
      this.lines.delete(line);
      near.destroy();
      far.destroy();
    };
    for (const end of [near, far]) {
      end.on('error', part);
      end.on('close', part);
      if (this.holds > 0) end.pause();
    }
  }
}
