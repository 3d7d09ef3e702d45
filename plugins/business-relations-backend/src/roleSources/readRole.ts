import {
  EntityRef,
  Message,
  message,
  Proposition,
  roles,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  entityRef,
  mandate,
  personRef,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

/** A role as a system names it, by its id there. */
export type Named = { id: string; content: Proposition };

/** One that can't be taken; its id as far as it has one. */
export type Problem = { id?: string; because: Message };

const MOST_LETTERS = 255;

const withId = z.object({ id: z.string().trim().min(1).max(MOST_LETTERS) });

const shape = withId.extend({
  role: z.enum(roles),
  holder: personRef,
  unit: entityRef.optional(),
  entities: z.array(entityRef).min(1).max(200).optional(),
  share: z.number().gt(0).max(100).optional(),
  mandate: mandate.optional(),
});

const inOrder = (refs: readonly EntityRef[]) => [...new Set(refs)].sort();

function propositionOf({
  role,
  holder,
  unit,
  entities,
  share,
  mandate: given,
}: z.output<typeof shape>): Proposition {
  return {
    role,
    holder,
    ...(unit !== undefined && { unit }),
    scope: entities ? { entities: inOrder(entities) } : { everything: true },
    inAddition: false,
    ...(share !== undefined && { share }),
    ...(given && {
      mandate: {
        ...given,
        services: given.services === 'all' ? 'all' : inOrder(given.services),
      },
    }),
  };
}

/** What a system says of one role, whatever it is made of. */
export function readRole(row: unknown): Named | Problem {
  const known = withId.safeParse(row);
  if (!known.success) return { because: message('source-role-without-id', {}) };
  const { id } = known.data;
  const read = shape.safeParse(row);
  if (read.success) return { id, content: propositionOf(read.data) };
  const where = read.error.issues[0]?.path.map(String).join('.') ?? '';
  return { id, because: message('source-role-unreadable', { where }) };
}

/** Everybody and everything that it names. */
export function namedBy({ holder, unit, scope, mandate: given }: Proposition) {
  const services = given && given.services !== 'all' ? given.services : [];
  return [
    holder,
    unit,
    given?.grantor,
    ...('entities' in scope ? scope.entities : []),
    ...services,
  ].flatMap(ref => ref ?? []);
}
