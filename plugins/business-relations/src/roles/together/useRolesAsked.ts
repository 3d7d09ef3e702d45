import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useRef } from 'react';
import { useAnswer } from '../../answers/useAnswer';
import { roleOf } from '../roleOf';
import { asksForYes } from './asksForYes';

/** As many as somebody reads before they say yes. */
const MOST = 50;

/** A role that the reader is asked about, with the case in which they are. */
export type RoleToAnswer = { answer: CaseAnswer; role: RoleAsked };

export type RolesAsked = {
  roles: RoleToAnswer[];
  /** There are more of them than these. */
  more: boolean;
  names: Record<string, string>;
};

/** Everything that the reader is asked about roles, whole. */
export function useRolesAsked() {
  // Each answer makes the page ask again: what has not changed isn't read once more.
  const known = useRef(new Map<string, CaseAnswer>());
  return useAnswer('roles-asked', async (api, signal): Promise<RolesAsked> => {
    const { asked } = await api(routes.myWork, { query: {} }, { signal });
    const items = asked.filter(asksForYes);
    const cases = await Promise.all(
      items.slice(0, MOST).map(async ({ case: { id, revision } }) => {
        const before = known.current.get(id);
        if (before?.line.revision === revision) return before;
        const answer = await api(
          routes.case,
          { parameters: { id } },
          { signal },
        );
        known.current.set(id, answer);
        return answer;
      }),
    );
    return {
      roles: cases.flatMap(answer => {
        const role = roleOf(answer);
        return role?.stage === 'asked' ? [{ answer, role }] : [];
      }),
      more: items.length > cases.length,
      names: Object.fromEntries(
        cases.flatMap(({ names }) => Object.entries(names)),
      ),
    };
  });
}
