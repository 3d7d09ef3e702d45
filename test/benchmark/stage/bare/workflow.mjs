import {
  condition,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';

const count = defineUpdate('count');
const end = defineSignal('end');

/** The least that can take an update: it counts. What any process on Temporal costs, whatever it does. */
export async function bare() {
  let counted = 0;
  let ended = false;
  setHandler(count, () => {
    counted += 1;
    return counted;
  });
  setHandler(end, () => {
    ended = true;
  });
  await condition(() => ended);
}
