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
  let lastAgain = 0;
  return {
    interceptor: makeGrpcRetryInterceptor({
      retryableDecider: (attempt, status) =>
        !isEnding && usual.retryableDecider(attempt, status),
      delayFunction: (attempt, status) => {
        const milliseconds = usual.delayFunction(attempt, status);
        lastAgain = Math.max(lastAgain, Date.now() + milliseconds);
        return milliseconds;
      },
    }),
    async end(): Promise<void> {
      isEnding = true;
      const left = lastAgain - Date.now();
      // A moment more than the timers that are set.
      if (left > 0) await new Promise(done => setTimeout(done, left + 50));
    },
  };
}
