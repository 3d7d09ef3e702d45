import {
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';

/**
 * Calls that fail are tried again as Temporal's client does it by itself, until `end`: it resolves when none waits to
 * be tried again. The client's own would go on after its connection is closed, and what that throws out of a timer ends
 * the whole process (`makeGrpcRetryInterceptor` of 1.x, "Channel has been shut down").
 */
export function retriesUntilClosed() {
  const usual = defaultGrpcRetryOptions();
  let isEnding = false;
  // Counted, and not waited for by the clock: a timer that is set late in a long turn of the event loop comes early.
  let waiting = 0;
  let noneWaits = () => {};
  const retrying = makeGrpcRetryInterceptor({
    retryableDecider: (attempt, status) =>
      !isEnding && usual.retryableDecider(attempt, status),
    delayFunction: (attempt, status) => {
      waiting += 1;
      return usual.delayFunction(attempt, status);
    },
  });
  const interceptor: typeof retrying = (options, nextCall) => {
    let isFirst = true;
    return retrying(options, again => {
      const call = nextCall(again);
      if (!isFirst) {
        waiting -= 1;
        if (waiting === 0) noneWaits();
      }
      isFirst = false;
      return call;
    });
  };
  return {
    interceptor,
    end: () =>
      new Promise<void>(resolve => {
        isEnding = true;
        noneWaits = resolve;
        if (waiting === 0) resolve();
      }),
  };
}
