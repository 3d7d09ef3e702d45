import {
  Preview,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Answer, useAnswer } from '../../answers/useAnswer';
import { useSettled } from '../../answers/useSettled';
import { Draft, proposalOf } from './draft';

/** Long enough to finish a number. Milliseconds. */
const pause = 300;

/** What the proposal would come to if it were sent as it stands; undefined while it is not yet one. */
export function usePreview(draft: Draft): Answer<Preview | undefined> {
  const proposal = proposalOf(draft);
  const key = useSettled(proposal ? JSON.stringify(proposal) : '', pause);
  return useAnswer(`preview ${key}`, async (api, signal) =>
    key
      ? api(
          routes.previewCase,
          { parameters: { kind: 'role' }, body: { opening: JSON.parse(key) } },
          { signal },
        )
      : undefined,
  ).answer;
}
