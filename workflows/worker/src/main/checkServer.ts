import { temporal } from '@temporalio/proto';
import { NativeConnection } from '@temporalio/worker';
import { SearchAttribute, searchAttributes } from '../engine/searchAttributes';

const KEYWORD =
  temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

const DEADLINE_MILLISECONDS = 10_000;

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

async function requireNamespace(
  connection: NativeConnection,
  namespace: string,
): Promise<void> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    throw new Error(
      `The Temporal server doesn't give this worker the namespace “${namespace}” (${messageOf(error)}). Create it, or set TEMPORAL_NAMESPACE`,
    );
  }
}

export type ServerCheck = {
  /** Search attributes of ours that the namespace has. */
  searchable: SearchAttribute[];
  /** Sentences about what is missing and can be lived with. */
  missing: string[];
};

/** Looks at what the server has; without the namespace nothing can be done, without search attributes all but search. */
export async function checkServer(
  connection: NativeConnection,
  namespace: string,
): Promise<ServerCheck> {
  return connection.withDeadline(
    Date.now() + DEADLINE_MILLISECONDS,
    async () => {
      await requireNamespace(connection, namespace);
      try {
        const { customAttributes } =
          await connection.operatorService.listSearchAttributes({ namespace });
        const searchable = searchAttributes.filter(
          name => customAttributes[name] === KEYWORD,
        );
        const lacking = searchAttributes.filter(
          name => !searchable.includes(name),
        );
        return {
          searchable,
          missing: lacking.map(
            name =>
              `The namespace “${namespace}” has no search attribute ${name}, so cases can't be found by it in Temporal. To have it: temporal operator search-attribute create --namespace ${namespace} --name ${name} --type Keyword, then start the worker again`,
          ),
        };
      } catch (error) {
        // Temporal Cloud doesn't tell.
        return {
          searchable: [],
          missing: [
            `The Temporal server doesn't tell which search attributes it has (${messageOf(error)}), so none is set`,
          ],
        };
      }
    },
  );
}
