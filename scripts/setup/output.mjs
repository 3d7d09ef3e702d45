import { execFile } from 'node:child_process';

/** What a short question to a program (its version, mostly) answers; undefined where it fails or isn't there. */
export const output = (command, args, options = {}) =>
  new Promise(resolve => {
    execFile(command, args, { timeout: 15_000, ...options }, (error, text) =>
      resolve(error ? undefined : text.trim()),
    );
  });
