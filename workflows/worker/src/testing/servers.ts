import { dataConverterOf, EncryptionKeys } from '@business-relations/temporal';
import { DefaultLogger, LogLevel, Runtime } from '@temporalio/worker';
import { TestWorkflowEnvironment } from '@temporalio/testing';

const programOf = (variable: string): string => {
  const path = process.env[variable];
  if (!path) {
    throw new Error(
      `${variable} is not set. Run this test through: npm run test:unit -- PATH`,
    );
  }
  return path;
};

/** One runtime for all of a file's workers; what they warn of is part of what is tested, so it is kept quiet. */
export function quietRuntime(level: LogLevel = 'ERROR'): void {
  Runtime.install({
    logger: new DefaultLogger(level),
    telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
  });
}

/** Its clock jumps ahead while a test sleeps; its client encrypts where there are keys. */
export const serverThatSkipsTime = (
  keys?: EncryptionKeys,
): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createTimeSkipping({
    client: { dataConverter: dataConverterOf(keys) },
    server: {
      executable: {
        type: 'existing-path',
        path: programOf('TEMPORAL_TEST_SERVER_PATH'),
      },
    },
  });

/** A real server, in memory; its client encrypts where there are keys. */
export const realServer = (
  searchAttributes: string[] = [],
  keys?: EncryptionKeys,
): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createLocal({
    client: { dataConverter: dataConverterOf(keys) },
    server: {
      executable: {
        type: 'existing-path',
        path: programOf('TEMPORAL_CLI_PATH'),
      },
      extraArgs: searchAttributes.flatMap(name => [
        '--search-attribute',
        `${name}=Keyword`,
      ]),
    },
  });
