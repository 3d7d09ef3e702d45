import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Held, keyOf } from './content';
import { Facts } from './facts';

/** The rows of one role of one person, of which the latest asked counts: a proposal before what it would replace. */
export type Standing = {
  pending?: Held;
  identified?: Held;
  accepted?: Held;
  declined?: Held;
};

export const currentOf = ({
  pending,
  identified,
  accepted,
  declined,
}: Standing): Held | undefined => pending ?? identified ?? accepted ?? declined;

const isHeld = (role: Assignment): role is Held => role.holder !== undefined;

/** A table speaks of customers and orderers; who stands in for them, and what holds in addition, it can't say. */
export const isSpokenOf = (role: Assignment): role is Held =>
  (role.role === 'customer' || role.role === 'orderer') &&
  role.deputyFor === undefined &&
  !role.inAddition &&
  isHeld(role);

function withRole(standing: Standing, role: Held): Standing {
  switch (role.status) {
    case 'proposed':
      return { ...standing, pending: role };
    case 'identified':
      return { ...standing, identified: role };
    case 'accepted':
      return { ...standing, accepted: role };
    case 'declined':
      return { ...standing, declined: role };
    case 'ended':
      return standing;
    default:
      return role.status satisfies never;
  }
}

/** What there is already, by what makes it the same role. */
export function standingsOf({
  roles,
}: Pick<Facts, 'roles'>): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const role of roles) {
    if (!isSpokenOf(role)) continue;
    const key = keyOf(role);
    found.set(key, withRole(found.get(key) ?? {}, role));
  }
  return found;
}

/** Rows of one role that are asked or held: those that can still end. */
export const liveOf = ({ pending, identified, accepted }: Standing): Held[] =>
  [pending, identified, accepted].flatMap(role => role ?? []);

/** Brought by an import of this name: what it no longer says, ends. */
export const isOfImport = ({ source }: Held, name: string): boolean =>
  source.from === 'import' && source.name === name;
