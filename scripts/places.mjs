import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the set-up fetches; can be deleted at any time. */
export const tools = join(root, '.tools');

/** What belongs to this machine alone: state, secrets, logs. */
export const local = join(root, '.local');

export const logs = join(local, 'logs');

/** Path as a person standing in the repository writes it. */
export const shown = path =>
  path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;

export const exists = path =>
  access(path).then(
    () => true,
    () => false,
  );
