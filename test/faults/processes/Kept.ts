import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Program } from './Program';

const run = promisify(execFile);

/** What a server keeps on disk: it can be lost, and what it was earlier can come back. */
export class Kept {
  constructor(
    private readonly program: Program,
    private readonly folder: string,
    /** Beginning of the names in the folder that are the server's. */
    private readonly names: string,
    private readonly copies: string,
  ) {}

  /** As a backup does; the server is down for that moment. */
  async copy(name: string): Promise<void> {
    await this.program.end('SIGINT');
    await mkdir(join(this.copies, name), { recursive: true });
    for (const path of await this.paths()) {
      // Node's own copy would give the files to whoever copies.
      await run('cp', ['-a', path, join(this.copies, name)]);
    }
    await this.program.start();
  }

  /** The server dies, and comes up with what a copy holds; with nothing where none is named. */
  async replace(name?: string): Promise<void> {
    await this.program.kill();
    for (const path of await this.paths()) {
      await rm(path, { recursive: true, force: true });
    }
    if (name) await run('cp', ['-a', `${this.copies}/${name}/.`, this.folder]);
    await this.program.start();
  }

  private async paths(): Promise<string[]> {
    const names = await readdir(this.folder);
    return names
      .filter(name => name.startsWith(this.names))
      .map(name => join(this.folder, name));
  }
}
