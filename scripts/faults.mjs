/**
 * `npm run faults`: the product is killed in many ways while people go on working, and nothing may be lost.
 *
 *     npm run faults -- --decisions 10000 --seed 7
 *     npm run faults -- --scenario 3
 *     npm run faults -- --relations 20000
 */
import { Failure } from './failure.mjs';
import { command } from './process/command.mjs';
import { setUp } from './setup/index.mjs';
import { runFaults } from './test/faultsProgram.mjs';

await command(async () => {
  await setUp();
  try {
    await runFaults(process.argv.slice(2), { visible: true });
  } catch (error) {
    // What is wrong stands above, a line a scenario.
    if (error instanceof Failure) return 1;
    throw error;
  }
  return 0;
});
