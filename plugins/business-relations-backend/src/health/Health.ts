import { setTimeout as wait } from 'node:timers/promises';
import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { DatabaseClock } from '../database/clock';
import { Engine } from '../engine/engine';
import { deliverySystemsAnswer } from '../deliverySystems/database/systems';
import { silentAmong } from '../otherSystems/silence';
import { roleSourcesAnswer } from '../roleSources/database/states';
import { Backlog, backlogAt, catalogAgeAt } from './database/figures';

/** Whoever asks more often gets the last answer: it is open to everybody, and must not cost anything. */
const FRESH_MILLISECONDS = 3_000;
const PATIENCE_MILLISECONDS = 2_000;

/** Beyond these something is not as it should be; docs/operating.md says what to do then. */
const WORKER_SILENT_SECONDS = 180;
const BACKLOG_SECONDS = 60;

export type State = 'up' | 'degraded' | 'down';

export type HealthAnswer = {
  /** This process answers. */
  live: true;
  /** It can do what it is there for: read, and record what people do. */
  ready: boolean;
  /** What is not as it should be, and what follows from it. */
  degraded: { part: string; means: string }[];
  parts: {
    database: { state: State };
    temporal: { state: State };
    worker: { state: State; seen?: Instant };
    commands: { state: State } & Partial<Backlog>;
    catalog: { state: State; ageSeconds?: number };
    /** Other systems that hold roles: how many say nothing, and since when the first of them. */
    roleSources: { state: State; silent?: number; since?: Instant };
    /** Systems that deliver what was ordered: the same. */
    deliverySystems: { state: State; silent?: number; since?: Instant };
  };
};

type Parts = HealthAnswer['parts'];

const means: Record<keyof Parts, string> = {
  database: 'Nothing can be shown or recorded.',
  temporal:
    'What people do is recorded, and carried out when Temporal can be reached again.',
  worker:
    'No worker has asked for tasks lately: what people do is recorded, and deadlines pass late.',
  commands: 'What was recorded waits longer than usual to be carried out.',
  catalog:
    'The catalog was not read lately: who belongs where may be out of date.',
  roleSources:
    'A system that holds roles says nothing, or too little: they stay as it last said them.',
  deliverySystems:
    'A system that delivers what was ordered does not answer: how far deliveries are is known late.',
};

const partNames = [
  'database',
  'temporal',
  'worker',
  'commands',
  'catalog',
  'roleSources',
  'deliverySystems',
] as const satisfies (keyof Parts)[];

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  engine: Pick<Engine, 'look'>;
  /** How often the catalog is read. */
  catalogEverySeconds: number;
  /** Names of the systems that hold roles. */
  roleSources: readonly string[];
  /** Names of the systems that deliver. */
  deliverySystems: readonly string[];
};

async function within<T>(promise: Promise<T>): Promise<T> {
  const tooLate = new AbortController();
  const late = wait(PATIENCE_MILLISECONDS, undefined, {
    signal: tooLate.signal,
    ref: false,
  }).then(() => {
    throw new Error('No answer in time');
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    tooLate.abort();
    late.catch(() => {});
  }
}

/** Whether this backend can do what it is there for, and what is not as it should be. */
export class Health {
  private last?: { at: number; answer: Promise<HealthAnswer> };

  constructor(private readonly deps: Deps) {}

  look(): Promise<HealthAnswer> {
    const now = Date.now();
    if (!this.last || now - this.last.at > FRESH_MILLISECONDS) {
      this.last = { at: now, answer: this.answer() };
    }
    return this.last.answer;
  }

  private async answer(): Promise<HealthAnswer> {
    const [ofEngine, ofDatabase] = await Promise.all([
      this.engine(),
      this.database(),
    ]);
    const parts = { ...ofDatabase, ...ofEngine };
    const wrong = partNames.filter(name => parts[name].state !== 'up');
    return {
      live: true,
      ready: parts.database.state !== 'down',
      degraded: wrong.map(part => ({ part, means: means[part] })),
      parts,
    };
  }

  private async engine(): Promise<Pick<Parts, 'temporal' | 'worker'>> {
    const { engine } = this.deps;
    const look = await engine.look(
      new Date(Date.now() + PATIENCE_MILLISECONDS),
    );
    if (!look.here) {
      // Nobody knows of the worker then.
      return { temporal: { state: 'down' }, worker: { state: 'degraded' } };
    }
    const seen = look.workerSeen;
    const silent =
      seen === undefined ||
      Date.now() - Date.parse(seen) > WORKER_SILENT_SECONDS * 1000;
    return {
      temporal: { state: 'up' },
      worker: { state: silent ? 'down' : 'up', ...(seen && { seen }) },
    };
  }

  private async database(): Promise<Omit<Parts, 'temporal' | 'worker'>> {
    const { db, clock, catalogEverySeconds } = this.deps;
    const { roleSources, deliverySystems } = this.deps;
    try {
      const now = await within(clock(db));
      const backlog = await within(backlogAt(db, now));
      const age = await within(catalogAgeAt(db, now));
      const sources = await within(
        silentAmong(db, roleSourcesAnswer, roleSources),
      );
      const delivering = await within(
        silentAmong(db, deliverySystemsAnswer, deliverySystems),
      );
      const isOld = age === undefined || age > 3 * catalogEverySeconds + 300;
      return {
        database: { state: 'up' },
        commands: {
          state: backlog.oldestSeconds > BACKLOG_SECONDS ? 'degraded' : 'up',
          ...backlog,
        },
        catalog: {
          state: isOld ? 'degraded' : 'up',
          ...(age !== undefined && { ageSeconds: age }),
        },
        roleSources: {
          state: sources.silent > 0 ? 'degraded' : 'up',
          ...(roleSources.length > 0 && sources),
        },
        deliverySystems: {
          state: delivering.silent > 0 ? 'degraded' : 'up',
          ...(deliverySystems.length > 0 && delivering),
        },
      };
    } catch {
      return {
        database: { state: 'down' },
        commands: { state: 'degraded' },
        catalog: { state: 'degraded' },
        roleSources: { state: 'degraded' },
        deliverySystems: { state: 'degraded' },
      };
    }
  }
}
