import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder } from '../main/workflowBundle';

/** The worker as a program, started as in this repository. */
export class Program {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(environment: NodeJS.Dict<string>) {
    this.child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join('src', 'main', 'index.ts'),
      ],
      {
        cwd: packageFolder,
        env: { PATH: process.env.PATH, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const hear = (text: Buffer) => {
      this.output += text;
    };
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.ended = new Promise(resolve => this.child.once('exit', resolve));
  }

  async says(text: string): Promise<void> {
    const patience = Date.now() + 60_000;
    while (!this.output.includes(text)) {
      if (Date.now() > patience) throw new Error(this.output);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  get health(): string {
    const address = this.output.match(/health at (http:\S+?)\.\s/)?.[1];
    if (!address) throw new Error(this.output);
    return address;
  }

  end(): void {
    this.child.kill('SIGTERM');
  }
}

const running: Program[] = [];

export function started(environment: NodeJS.Dict<string>): Program {
  const program = new Program(environment);
  running.push(program);
  return program;
}

/** Ends all that were started, and waits for it. */
export async function endPrograms(): Promise<void> {
  running.forEach(program => program.end());
  await Promise.all(running.splice(0).map(({ ended }) => ended));
}
