import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import knex, { Knex } from 'knex';
import { Front } from '../between/Front';
import { logOf, state } from '../processes/places';
import { freePort } from '../processes/ports';
import { postgresOn, preparedPostgres } from '../processes/postgres';
import { Program } from '../processes/Program';
import { Business } from './business';
import { numberOf, Sizes, small } from './entities';
import { catalogOf, relationsOf } from './programs';
import { Databases } from './Standing';

type Pair<T> = readonly [T, T];

const PATIENCE_MILLISECONDS = 1_200_000;

/** Where Backstage's scheduler keeps what goes on by itself, and when. */
const TASKS = 'backstage_backend_tasks__tasks';

type TaskRow = {
  current_run_ticket: string | null;
  last_run_ended_at: Date | null;
};

/** What one of our backends does every now and then: read the catalog, compute all relations anew. */
export type Task =
  'business-relations-mirror' | 'business-relations-effective-relations';

/** Two catalogs and two of our backends, a process each, on one Postgres. */
export class Installation {
  private business: Business = { sizes: small, gone: [] };

  private constructor(
    readonly postgres: Program,
    readonly catalogs: Pair<Program>,
    readonly backends: Pair<Program>,
    /** Between the catalogs and our backends. */
    readonly front: Front,
    readonly databases: Databases,
    private readonly file: string,
  ) {}

  /** Puts it together, with no state; nothing runs yet. */
  static async prepare(postgresText: string): Promise<Installation> {
    await rm(state, { recursive: true, force: true });
    await mkdir(state, { recursive: true });
    const [postgresPort, ...ports] = await Promise.all(
      Array.from({ length: 5 }, freePort),
    );
    const [one, other, oneCatalog, otherCatalog] = ports;
    const front = await Front.before([one, other]);
    const file = join(state, 'business.json');
    const catalog = (name: string, port: number, business?: string) =>
      catalogOf({ name, port, postgresPort, otherPort: front.port }, business);
    const backend = (name: string, port: number) =>
      relationsOf({ name, port, postgresPort, otherPort: oneCatalog });
    const database = (plugin: string): Knex =>
      knex({
        client: 'pg',
        connection: `postgresql://postgres@127.0.0.1:${postgresPort}/backstage_plugin_${plugin}`,
        pool: { min: 0, max: 5 },
      });
    return new Installation(
      postgresOn(postgresPort, preparedPostgres(postgresText)),
      [
        await catalog('catalog-1', oneCatalog, file),
        await catalog('catalog-2', otherCatalog),
      ],
      [await backend('backend-1', one), await backend('backend-2', other)],
      front,
      {
        catalog: database('catalog'),
        relations: database('business-relations'),
      },
      file,
    );
  }

  /** The catalog is there with the whole business, and our backends have read it. */
  async start(sizes: Sizes): Promise<void> {
    await this.has({ sizes, gone: [] });
    await this.postgres.start();
    // The first of each makes the databases; two at once would be in each other's way.
    for (const each of [...this.backends, ...this.catalogs]) await each.start();
    await this.until(async () => (await this.shown()) >= numberOf(sizes));
    await this.does('business-relations-mirror');
  }

  /** These people are in the catalog no longer when this comes back. */
  async loses(people: number[]): Promise<void> {
    const { sizes, gone } = this.business;
    const all = [...new Set([...gone, ...people])];
    await this.has({ sizes, gone: all });
    const left = numberOf(sizes) - all.length;
    await this.until(async () => (await this.shown()) <= left);
  }

  /** One of our backends does it now, whichever comes first, and has done it when this comes back. */
  async does(task: Task): Promise<void> {
    await this.until(async () => !(await this.row(task)).current_run_ticket);
    const { last_run_ended_at: before } = await this.row(task);
    await this.begins(task);
    await this.until(async () => {
      const { current_run_ticket, last_run_ended_at } = await this.row(task);
      return (
        !current_run_ticket &&
        last_run_ended_at?.getTime() !== before?.getTime()
      );
    });
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    while (!(await isSo())) {
      if (Date.now() > patience) {
        throw new Error(`It never came about; logs: ${logOf('*')}`);
      }
      await wait(200);
    }
  }

  async end(): Promise<void> {
    await Promise.all(
      [...this.catalogs, ...this.backends].map(each => each.end()),
    );
    await this.front.close();
    await Promise.all(
      Object.values(this.databases).map((each: Knex) => each.destroy()),
    );
    await this.postgres.end();
  }

  /** Has one of our backends begin it within a few seconds. */
  async begins(task: Task): Promise<void> {
    await this.task(task).update({
      next_run_start_at: this.databases.relations.fn.now(),
    });
  }

  /** How many entities the catalog has for whoever asks. */
  private async shown(): Promise<number> {
    const row = await this.databases
      .catalog('final_entities')
      .whereNotNull('final_entity')
      .count({ all: '*' })
      .first();
    return Number(row?.all ?? 0);
  }

  /** The number of the feed's last change. */
  async lastChange(): Promise<number> {
    const row = await this.databases
      .relations('feed_counter')
      .where({ name: 'relations' })
      .first('seq');
    return Number(row?.seq ?? 0);
  }

  /** What the catalog has from now on. It looks at the file at any moment, so a new one is put in its place whole. */
  private async has(business: Business): Promise<void> {
    this.business = business;
    const next = `${this.file}.next`;
    await writeFile(next, JSON.stringify(business));
    await rename(next, this.file);
  }

  private task(id: Task) {
    return this.databases.relations(TASKS).where({ id });
  }

  private async row(task: Task): Promise<TaskRow> {
    const row: TaskRow | undefined = await this.task(task).first();
    if (!row) throw new Error(`There is no task ${task}`);
    return row;
  }
}
