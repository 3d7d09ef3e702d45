import { step } from '../process/steps.mjs';
import { setUpTemporal } from '../setup/temporal.mjs';
import { startPostgres } from './postgres.mjs';
import { none } from './totals.mjs';

/** Root runs nothing in production, so neither does it here. */
const somebodyElse = () =>
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * `npm run test:production`: what `examples/production` says, done. It builds everything and installs it from the package
 * registry, which takes minutes, so it isn't part of `npm test`; continuous integration runs it beside that.
 */
export async function production() {
  const { Place } = await import('../../test/production/place.mjs');
  const { tryProduction } = await import('../../test/production/main.mjs');
  let temporal;
  await step('Temporal', async () => {
    temporal = await setUpTemporal();
    return temporal.from;
  });
  let postgres;
  await step('Postgres', async () => {
    postgres = await startPostgres({ lasting: true });
    return postgres.from;
  });
  const place = await Place.make(somebodyElse());
  let passed = 0;
  let trying;
  try {
    await tryProduction(
      { place, postgres: postgres.address, cli: temporal.path },
      async (name, work) => {
        trying = name;
        await step(name, async () => {
          await work();
        });
        passed += 1;
      },
    );
    return { ...none, passed };
  } catch (error) {
    return {
      passed,
      failed: 1,
      failures: [{ name: trying, reason: [error.message] }],
    };
  } finally {
    await place.forget();
    await postgres.end();
  }
}
