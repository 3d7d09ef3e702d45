import {
  Assignment,
  Instant,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import { isSameContent, keyOf } from '@business-relations/rules/imports';
import { Named } from './readRole';

/** What a system said of a role when it was last believed. */
export type Said = Named & {
  /** What came of it; missing where somebody had just that role from elsewhere. */
  assignment?: string;
  /** Since when it is said no longer, where its holder had accepted. */
  goneSince?: Instant;
};

export type Step =
  /** Somebody is to be asked. `instead`: the row of it that nobody was asked about yet. */
  | { does: 'identify'; id: string; content: Proposition; instead?: Assignment }
  /** Somebody has, or is asked, just that already. */
  | { does: 'stands'; id: string; content: Proposition; role: Assignment }
  /** Not accepted by anybody, and said no longer, or otherwise. */
  | { does: 'withdraw'; role: Assignment }
  /** Accepted, and said no longer: it holds, and is a finding. */
  | { does: 'mark'; role: Assignment }
  | { does: 'unmark'; id: string; role: Assignment }
  | { does: 'gone'; id: string }
  | { does: 'forget'; id: string };

/** What differs from what was said before: of all else nothing has to be looked up. */
export function differing(
  said: ReadonlyMap<string, Said>,
  named: ReadonlyMap<string, Named>,
  isNamed: (id: string) => boolean,
) {
  const changed = [...named.values()].filter(({ id, content }) => {
    const before = said.get(id);
    return (
      !before ||
      before.goneSince !== undefined ||
      !isSameContent(before.content, content)
    );
  });
  const gone = [...said.values()].filter(
    ({ id, goneSince }) => goneSince === undefined && !isNamed(id),
  );
  return { changed, gone };
}

type Known = {
  said: ReadonlyMap<string, Said>;
  /** The role that came of what was said, as it stands now. */
  roleOf(said: Said): Assignment | undefined;
  /** Where somebody has, or is asked, just this. */
  stands(content: Proposition): Assignment | undefined;
};

function changedBy(
  { id, content }: Named,
  { said, roleOf, stands }: Known,
): Step[] {
  const there = stands(content);
  const ask: Step = there
    ? { does: 'stands', id, content, role: there }
    : { does: 'identify', id, content };
  const before = said.get(id);
  const role = before && roleOf(before);
  if (!before || !role) return [ask];
  if (isSameContent(before.content, content)) {
    return role.status === 'accepted' ? [{ does: 'unmark', id, role }] : [ask];
  }
  switch (role.status) {
    case 'identified':
      return ask.does === 'identify'
        ? [{ ...ask, instead: role }]
        : [{ does: 'withdraw', role }, ask];
    case 'proposed':
      return [{ does: 'withdraw', role }, ask];
    case 'accepted':
      // The same role by another mandate holds until its holder accepts the other.
      return keyOf(before.content) === keyOf(content)
        ? [ask]
        : [{ does: 'mark', role }, ask];
    case 'declined':
    case 'ended':
      return [ask];
    default:
      return role.status satisfies never;
  }
}

function goneBy(before: Said, { roleOf }: Known): Step[] {
  const { id } = before;
  const role = roleOf(before);
  switch (role?.status) {
    case 'accepted':
      return [
        { does: 'mark', role },
        { does: 'gone', id },
      ];
    case 'identified':
    case 'proposed':
      return [
        { does: 'withdraw', role },
        { does: 'forget', id },
      ];
    default:
      return [{ does: 'forget', id }];
  }
}

/**
 * What a believed answer comes to. Only what a system says otherwise than before does anything: what people have done
 * with a role since (declined it, ended it, handed it over) is theirs, and nobody is asked twice for the same.
 */
export const comesTo = (
  { changed, gone }: { changed: Named[]; gone: Said[] },
  known: Known,
): Step[] => [
  ...gone.flatMap(each => goneBy(each, known)),
  ...changed.flatMap(each => changedBy(each, known)),
];
