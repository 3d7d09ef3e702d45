import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverPrograms } from '../src';

export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const answers = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });

/** A development server of Temporal on a file: it can be ended, set back, lost, and come back at the same address. */
export class TemporalServer {
  private server?: ChildProcess;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<TemporalServer> {
    const folder = await mkdtemp(join(tmpdir(), 'temporal-'));
    const server = new TemporalServer(folder, await freePort());
    await server.comeUp('first');
    return server;
  }

  get address() {
    return `127.0.0.1:${this.port}`;
  }

  /** With the state of this name: an empty one where there is none. */
  async comeUp(state: string): Promise<void> {
    this.server = spawn(
      serverPrograms().temporal,
      [
        ['server', 'start-dev', '--headless', '--log-level', 'never'],
        ['--port', String(this.port), '--db-filename', this.file(state)],
      ].flat(),
      { stdio: 'ignore' },
    );
    const patience = Date.now() + 60_000;
    while (!(await answers(this.port))) {
      if (Date.now() > patience) throw new Error('Temporal did not start');
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  async goDown(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) {
      return;
    }
    // Asked politely it waits a minute and a half for its clients; it has to survive this anyway.
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  /** A backup, taken while it is down. */
  async copy(state: string, to: string): Promise<void> {
    for (const part of ['', '-journal', '-wal', '-shm']) {
      await copyFile(this.file(state) + part, this.file(to) + part).catch(
        error => {
          if (!part) throw error;
        },
      );
    }
  }

  async end(): Promise<void> {
    await this.goDown();
    await rm(this.folder, { recursive: true });
  }

  private file(state: string) {
    return join(this.folder, `${state}.db`);
  }
}
