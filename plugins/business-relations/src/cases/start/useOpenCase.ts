import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useWrite } from '../../answers/useWrite';
import { StartProps } from './StartProps';

/** Opens a case of a kind. True once it is carried out, or recorded. */
export function useOpenCase({ kind, opened }: StartProps) {
  const { written, write } = useWrite();
  const open = async (
    opening: object,
    onBehalfOf?: EntityRef,
  ): Promise<boolean> => {
    const outcome = await write(
      (api, idempotencyKey) =>
        api(routes.openCase, {
          parameters: { kind },
          body: { opening, onBehalfOf, idempotencyKey },
        }),
      JSON.stringify([opening, onBehalfOf]),
    );
    if (outcome) opened(outcome);
    return outcome !== undefined;
  };
  return { written, open };
}
