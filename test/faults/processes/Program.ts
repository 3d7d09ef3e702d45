import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MILLISECONDS = 120_000;

export type Start = {
  name: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string | undefined>;
  uid?: number;
  gid?: number;
  /** File that it writes to; what an earlier life wrote stays. */
  log: string;
  isReady(): Promise<boolean>;
};

/** A program that is started, killed and started again, always in the same way. */
export class Program {
  private child?: ChildProcess;
  private launches = 0;

  constructor(private readonly what: Start) {}

  get name(): string {
    return this.what.name;
  }

  /** How often it was started. */
  get lives(): number {
    return this.launches;
  }

  get isRunning(): boolean {
    const { child } = this;
    return (
      child !== undefined &&
      child.exitCode === null &&
      child.signalCode === null
    );
  }

  /** Starts it without waiting for it. */
  launch(): void {
    const { command, args, cwd, env, uid, gid, log } = this.what;
    const output = openSync(log, 'a');
    this.launches += 1;
    this.child = spawn(command, args, {
      cwd,
      env,
      uid,
      gid,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
  }

  /** Waits until it can be used. One that ends before that is started again: who has just died may be in its way. */
  async ready(): Promise<void> {
    const { name, log, isReady } = this.what;
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    while (!(await isReady().catch(() => false))) {
      if (Date.now() > patience) {
        throw new Error(`${name} was not ready in time; its log: ${log}`);
      }
      if (!this.isRunning) this.launch();
      await wait(250);
    }
  }

  async start(): Promise<void> {
    this.launch();
    await this.ready();
  }

  /** As when the power goes: it can't say a word. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  async end(
    signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
  ): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning) return;
    const ended = new Promise<void>(resolve => {
      child.once('exit', () => resolve());
    });
    child.kill(signal);
    await ended;
  }
}
