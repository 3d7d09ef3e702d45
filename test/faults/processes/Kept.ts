import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Program } from './Program';

const run = promisify(execFile);

/** As they are, also whose they are: Node's own copy would give them to whoever copies. */
const copyAll = (paths: string[], folder: string) =>
  run('cp', ['-a', ...paths, folder]);

/** What a server keeps on disk: it can be lost, and what it was earlier can come back. */
export class Kept {
  constructor(
    private readonly program: Program,
    private readonly folder: string,
    /** Beginning of the names in the folder that are the server's. */
    private readonly names: string,
    private readonly copies: string,
    /** How a backup of it is made while it runs; where that isn't known, it is down for that moment. */
    private readonly backUp?: (folder: string) => Promise<void>,
  ) {}

  /** As a backup does. */
  async copy(name: string): Promise<void> {
    const copy = join(this.copies, name);
    await mkdir(copy, { recursive: true });
    if (this.backUp) {
      await this.backUp(copy);
      return;
    }
    await this.program.end('SIGINT');
    await copyAll(await this.pathsIn(this.folder), copy);
    await this.program.start();
  }

  /** The server dies, and comes up with what a copy holds; with nothing where none is named. */
  async replace(name?: string): Promise<void> {
    await this.program.kill();
    for (const path of await this.pathsIn(this.folder)) {
      await rm(path, { recursive: true, force: true });
    }
    if (name) {
      await copyAll(await this.pathsIn(join(this.copies, name)), this.folder);
    }
    await this.program.start();
  }

  private async pathsIn(folder: string): Promise<string[]> {
    const names = await readdir(folder);
    return names
      .filter(name => name.startsWith(this.names))
      .map(name => join(folder, name));
  }
}
