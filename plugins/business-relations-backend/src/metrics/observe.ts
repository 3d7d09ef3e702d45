import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Knex } from 'knex';
import { DatabaseClock } from '../database/clock';
import {
  backlogAt,
  catalogAgeAt,
  deadlinesAt,
  openCasesIn,
  waitingNotices,
} from '../health/database/figures';

/** Two figures of one look at the database belong together, and both are asked for in the same moment. */
const FRESH_MILLISECONDS = 1_000;

function remembered<T>(look: () => Promise<T>): () => Promise<T> {
  let last: { at: number; figures: Promise<T> } | undefined;
  return () => {
    const now = Date.now();
    if (!last || now - last.at > FRESH_MILLISECONDS) {
      last = { at: now, figures: look() };
    }
    return last.figures;
  };
}

/**
 * Figures that are read from the database whenever metrics are collected. Every backend tells the same: take the highest
 * of them, not the sum. While the database is away they are missing.
 */
export function observeFigures(
  metrics: MetricsService,
  {
    db,
    clock,
    logger,
  }: { db: Knex; clock: DatabaseClock; logger: LoggerService },
): void {
  const gauge = <T>(
    name: string,
    { description, unit }: { description: string; unit?: string },
    look: () => Promise<T>,
    tell: (
      figures: T,
      observe: (value: number, attributes?: Record<string, string>) => void,
    ) => void,
  ) =>
    metrics
      .createObservableGauge(`business_relations.${name}`, {
        description,
        ...(unit && { unit }),
      })
      .addCallback(async result => {
        try {
          tell(await look(), (value, attributes) =>
            result.observe(value, attributes),
          );
        } catch (error) {
          logger.debug(`No figure of ${name}: ${String(error)}`);
        }
      });

  const backlog = remembered(async () => backlogAt(db, await clock(db)));
  gauge(
    'commands.waiting',
    { description: 'Recorded and not carried out yet' },
    backlog,
    ({ waiting }, observe) => observe(waiting),
  );
  gauge(
    'commands.waiting.oldest',
    {
      description: 'For how long the first of them has been waiting',
      unit: 's',
    },
    backlog,
    ({ oldestSeconds }, observe) => observe(oldestSeconds),
  );
  gauge(
    'deadlines',
    { description: 'Open cases whose next deadline passed, or comes in a day' },
    async () => deadlinesAt(db, await clock(db)),
    ({ passed, withinADay }, observe) => {
      observe(passed, { due: 'passed' });
      observe(withinADay, { due: 'within-a-day' });
    },
  );
  gauge(
    'cases.open',
    { description: 'Open cases, by kind' },
    () => openCasesIn(db),
    (byKind, observe) =>
      byKind.forEach((count, kind) => observe(count, { kind })),
  );
  gauge(
    'notices.waiting',
    { description: 'What people are still to be told' },
    () => waitingNotices(db),
    (waiting, observe) => observe(waiting),
  );
  gauge(
    'catalog.age',
    { description: 'Since the whole catalog was read', unit: 's' },
    async () => catalogAgeAt(db, await clock(db)),
    (age, observe) => {
      if (age !== undefined) observe(age);
    },
  );
}
