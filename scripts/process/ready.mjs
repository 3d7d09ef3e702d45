import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { isEnding } from './programs.mjs';

/** Whether something on this machine takes connections on the port. */
export const answers = port =>
  new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Whether the address answers with a success. */
export const isHealthy = address =>
  fetch(address, { signal: AbortSignal.timeout(2000) }).then(
    response => response.ok,
    () => false,
  );

/** Waits until `isReady` says so; a {@link Failure} with the program's log where it ends before that or takes too long. */
export async function ready(program, isReady, limitMilliseconds = 90_000) {
  const patience = Date.now() + limitMilliseconds;
  let end;
  program.ended.then(reason => {
    end = reason;
  });
  while (!(await isReady())) {
    if (isEnding()) await new Promise(() => {});
    if (end) {
      throw new Failure(
        `${program.name} ended before it was ready (${end.error?.message ?? end.signal ?? `exit code ${end.code}`}).`,
        { log: program.log },
      );
    }
    if (Date.now() > patience) {
      throw new Failure(
        `${program.name} was not ready after ${limitMilliseconds / 1000} s.`,
        { log: program.log },
      );
    }
    await wait(100);
  }
}
