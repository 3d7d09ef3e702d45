import { z } from 'zod';
import { logOf } from './places';
import { answers } from './ports';
import { Program } from './Program';

const shape = z.object({
  folder: z.string(),
  data: z.string(),
  work: z.string(),
  uid: z.number().optional(),
  gid: z.number().optional(),
});

/** A Postgres that was prepared for this run and that nobody runs yet, as the script hands it over. */
export type PreparedPostgres = z.output<typeof shape>;

export const preparedPostgres = (text: string): PreparedPostgres =>
  shape.parse(JSON.parse(text));

/**
 * Postgres, which keeps what it has committed when it is killed: a commit waits until it is handed to the system.
 * That it is on the disk too isn't waited for, since the machine stays up.
 */
export const postgresOn = (
  port: number,
  { folder, data, work, uid, gid }: PreparedPostgres,
): Program =>
  new Program({
    name: 'Postgres',
    command: `${folder}/postgres`,
    args: [
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', work],
      ['-c', 'fsync=off', '-c', 'max_connections=300'],
    ].flat(),
    cwd: work,
    uid,
    gid,
    log: logOf('postgres'),
    isReady: () => answers(port),
  });
