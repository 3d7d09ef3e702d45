import { temporal } from '@temporalio/proto';

const KEYWORD =
  temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

const DEADLINE_MILLISECONDS = 10_000;

/** The client's connection and the worker's are alike in this. */
export type Server = {
  workflowService: Pick<
    temporal.api.workflowservice.v1.WorkflowService,
    'describeNamespace'
  >;
  operatorService: Pick<
    temporal.api.operatorservice.v1.OperatorService,
    'listSearchAttributes'
  >;
  withDeadline<Result>(
    deadline: number,
    call: () => Promise<Result>,
  ): Promise<Result>;
};

export type ServerCheck<Name extends string> = {
  /** Search attributes of ours that the namespace has. */
  searchable: Name[];
  /** Sentences about what is missing and can be lived with, each with the command that helps. */
  missing: string[];
};

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

/** Ours live longer than any retention: the record of a case is in the backend's database. */
const RETENTION = '30d';

async function requireNamespace(
  { workflowService }: Server,
  namespace: string,
): Promise<void> {
  try {
    await workflowService.describeNamespace({ namespace });
  } catch (error) {
    throw new Error(
      `The Temporal server doesn't give us the namespace “${namespace}” (${messageOf(error)}). To create it: temporal operator namespace create --namespace ${namespace} --retention ${RETENTION}. Otherwise name another one, in TEMPORAL_NAMESPACE or businessRelations.temporal.namespace`,
    );
  }
}

/**
 * Looks at what the server has. Without the namespace nothing can be done, without search attributes all but search.
 *
 * @throws Error with a sentence, where there is no such namespace or the server can't be asked.
 */
export async function checkServer<Name extends string>(
  server: Server,
  namespace: string,
  names: readonly Name[],
): Promise<ServerCheck<Name>> {
  return server.withDeadline(Date.now() + DEADLINE_MILLISECONDS, async () => {
    await requireNamespace(server, namespace);
    try {
      const { customAttributes } =
        await server.operatorService.listSearchAttributes({ namespace });
      const has = (name: Name) => customAttributes[name] === KEYWORD;
      return {
        searchable: names.filter(has),
        missing: names
          .filter(name => !has(name))
          .map(
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
  });
}
