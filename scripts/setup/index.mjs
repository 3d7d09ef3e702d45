import { Failure } from '../failure.mjs';
import { step } from '../process/steps.mjs';
import { setUpNode } from './node.mjs';
import { setUpPackages } from './packages.mjs';

const OLDEST_NODE = 18;

/** What every command needs: Node and Yarn of the right line, and the packages. Does nothing where they are there. */
export async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Failure(
      `This needs Node.js ${OLDEST_NODE} or later to begin with; here runs ${process.version}. It fetches its own after that.`,
    );
  }
  await step('Node and Yarn', setUpNode);
  await step('Packages', setUpPackages);
}
