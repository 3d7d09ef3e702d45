import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import knex, { Knex } from 'knex';
import { Front } from '../between/Front';
import { Gate } from '../between/Gate';
import { backendOf } from './backend';
import { Kept } from './Kept';
import { state } from './places';
import { freePort } from './ports';
import { postgresOn, preparedPostgres } from './postgres';
import { Program } from './Program';
import { backUpTemporal, temporalOn } from './temporal';
import { workerOf } from './worker';

type Pair<T> = readonly [T, T];

const handedOver = (variable: string): string => {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`${variable} is not set. Run this by: npm run faults`);
  }
  return value;
};

/** The whole product as separate processes: two backends on one Postgres, two workers, one Temporal. */
export class Product {
  private constructor(
    readonly temporal: Program,
    readonly postgres: Program,
    readonly backends: Pair<Program>,
    readonly workers: Pair<Program>,
    /** Addresses of the backends. */
    readonly addresses: Pair<string>,
    /** To Temporal, past the gates. */
    readonly temporalClient: Client,
    /** Between each backend and Temporal. */
    readonly gates: Pair<Gate>,
    /** Between the workers and the backends. */
    readonly front: Front,
    /** The plugin's own database. */
    readonly db: Knex,
    /** What the servers keep on disk. */
    readonly kept: { temporal: Kept; postgres: Kept },
  ) {}

  /** Puts it together, with no state; nothing runs yet. */
  static async prepare(): Promise<Product> {
    await rm(state, { recursive: true, force: true });
    await mkdir(state, { recursive: true });
    const [temporalPort, postgresPort, ...ports] = await Promise.all(
      Array.from({ length: 6 }, freePort),
    );
    const [one, other, ...healthPorts] = ports;
    const workerToken = randomBytes(32).toString('hex');
    const gates = [
      await Gate.to(temporalPort),
      await Gate.to(temporalPort),
    ] as const;
    const front = await Front.before([one, other]);
    const backend = (name: string, port: number, gate: Gate) =>
      backendOf({
        name,
        port,
        postgresPort,
        temporalPort: gate.port,
        workerToken,
      });
    const worker = (name: string, healthPort: number) =>
      workerOf({
        name,
        healthPort,
        temporalPort,
        backendPort: front.port,
        token: workerToken,
      });
    const prepared = preparedPostgres(handedOver('FAULTS_POSTGRES'));
    const temporal = temporalOn(temporalPort, handedOver('TEMPORAL_CLI_PATH'));
    const postgres = postgresOn(postgresPort, prepared);
    const copies = join(state, 'copies');
    return new Product(
      temporal,
      postgres,
      [
        await backend('backend-1', one, gates[0]),
        await backend('backend-2', other, gates[1]),
      ],
      [worker('worker-1', healthPorts[0]), worker('worker-2', healthPorts[1])],
      [`http://127.0.0.1:${one}`, `http://127.0.0.1:${other}`],
      new Client({
        connection: Connection.lazy({ address: `127.0.0.1:${temporalPort}` }),
      }),
      gates,
      front,
      knex({
        client: 'pg',
        connection: `postgresql://postgres@127.0.0.1:${postgresPort}/backstage_plugin_business-relations`,
        pool: { min: 0, max: 10 },
        // That connections break is what is wanted here.
        log: { warn: () => {} },
      }),
      {
        temporal: new Kept(
          temporal,
          state,
          'temporal.db',
          copies,
          backUpTemporal,
        ),
        postgres: new Kept(
          postgres,
          prepared.work,
          'data',
          join(prepared.work, 'copies'),
        ),
      },
    );
  }

  async start(): Promise<void> {
    await Promise.all([this.temporal.start(), this.postgres.start()]);
    const [first, second] = this.backends;
    // The first makes the databases; two at once would be in each other's way.
    await first.start();
    await Promise.all([second, ...this.workers].map(each => each.start()));
  }

  /** Whatever a scenario left behind is put right: everything runs, nothing is held. */
  async heal(): Promise<void> {
    this.gates.forEach(gate => gate.open());
    this.front.releaseAll();
    await Promise.all([this.temporal.ready(), this.postgres.ready()]);
    await Promise.all(
      [...this.backends, ...this.workers].map(each => each.ready()),
    );
  }

  async end(): Promise<void> {
    await this.db.destroy();
    await this.temporalClient.connection.close();
    await Promise.all(this.workers.map(each => each.end()));
    await Promise.all(this.backends.map(each => each.end()));
    await Promise.all(this.gates.map(gate => gate.close()));
    await this.front.close();
    await Promise.all([this.temporal.end(), this.postgres.end()]);
  }
}
