import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { kindOf, refIn } from './refIn';

/** `part`: service → system → domain → domain above; `parent`: unit → unit above; `member`: person → unit. */
export type Link = {
  link: 'part' | 'parent' | 'member';
  source: EntityRef;
  target: EntityRef;
};

type Reference = {
  field: string;
  link: Link['link'];
  /** Kind that a short reference means. */
  kind: string;
  /** Whether the entity itself is the lower end. */
  upwards: boolean;
};

/**
 * What the catalog's own kinds say of their place, by kind. Both sides may say it (`Group.spec.children` and
 * `Group.spec.parent`), so a link belongs to the entity that declares it.
 */
const references: Record<string, Reference[]> = {
  component: [{ field: 'system', link: 'part', kind: 'system', upwards: true }],
  system: [{ field: 'domain', link: 'part', kind: 'domain', upwards: true }],
  domain: [
    { field: 'subdomainOf', link: 'part', kind: 'domain', upwards: true },
  ],
  group: [
    { field: 'parent', link: 'parent', kind: 'group', upwards: true },
    { field: 'children', link: 'parent', kind: 'group', upwards: false },
    { field: 'members', link: 'member', kind: 'user', upwards: false },
  ],
  user: [{ field: 'memberOf', link: 'member', kind: 'group', upwards: true }],
};

/** What an entity says of where it stands, and who stands below it. */
export function linksOf(
  ref: EntityRef,
  spec: Record<string, unknown>,
  namespace: string,
): Link[] {
  const declared = references[kindOf(ref)] ?? [];
  const links = declared.flatMap(({ field, link, kind, upwards }) =>
    [spec[field]].flat().flatMap((value): Link[] => {
      const other = refIn(value, { kind, namespace });
      if (!other || other === ref) return [];
      return upwards
        ? [{ link, source: ref, target: other }]
        : [{ link, source: other, target: ref }];
    }),
  );
  const byKey = new Map(
    links.map(each => [`${each.link} ${each.source} ${each.target}`, each]),
  );
  return [...byKey.keys()].sort().flatMap(key => byKey.get(key) ?? []);
}
