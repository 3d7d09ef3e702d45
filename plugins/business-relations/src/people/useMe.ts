import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../answers/useAnswer';

export type Me = AnswerOf<typeof routes.me>;

export type Reader = {
  me: Me | undefined;
  /** False also until it is known. */
  permitted: (permission: { name: string }) => boolean;
};

/** The reader: units, own roles, and what they are permitted to try. */
export function useMe(): Reader {
  const { answer } = useAnswer('me', (api, signal) =>
    api(routes.me, {}, { signal }),
  );
  const me = answer.face === 'content' ? answer.data : undefined;
  return {
    me,
    permitted: permission => me?.permitted[permission.name] === true,
  };
}
