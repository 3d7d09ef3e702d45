import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  relatedRoles,
  RelatedRole,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { useAnswer } from '../answers/useAnswer';

type Choice = { id: string; label: string };

/** Of one role: the reader, and the units and people that have it somewhere. */
export type HoldersOfRole = { me?: string; units: Choice[]; people: Choice[] };

export type Holders = Record<RelatedRole, HoldersOfRole>;

/** Those on most services; a list that one searches in is of no use beyond that. */
const MOST = 500;

const displayNameOf = ({ metadata, spec }: Entity): string => {
  const profile = spec?.profile;
  const name =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof name === 'string' ? name : (metadata.title ?? metadata.name);
};

const nobody = (me?: string): Holders => ({
  customer: { me, units: [], people: [] },
  orderer: { me, units: [], people: [] },
  accountManager: { me, units: [], people: [] },
});

/** Who has which role on anything, as the catalog's relations say: two requests for all three. */
export function useHolders(): Holders {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const { answer } = useAnswer<Holders>('holders in the catalog', async () => {
    const { userEntityRef: me } = await identity.getBackstageIdentity();
    const { facets } = await catalog.getEntityFacets({
      facets: relatedRoles.map(
        role => `relations.${relationsOfRole[role].has}`,
      ),
    });
    const refsOf = (role: RelatedRole) =>
      [...(facets[`relations.${relationsOfRole[role].has}`] ?? [])]
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST)
        .map(({ value }) => value);
    const refs = [...new Set(relatedRoles.flatMap(refsOf))];
    const { items } = refs.length
      ? await catalog.getEntitiesByRefs({
          entityRefs: refs,
          fields: [
            'kind',
            'metadata.namespace',
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
          ],
        })
      : { items: [] };
    const names = new Map(
      items.flatMap(item =>
        item ? [[stringifyEntityRef(item), displayNameOf(item)] as const] : [],
      ),
    );
    const choices = (role: RelatedRole, kind: string) =>
      refsOf(role)
        .filter(ref => ref.startsWith(`${kind}:`))
        .map(id => ({ id, label: names.get(id) ?? id }))
        .sort((a, b) => a.label.localeCompare(b.label));
    const of = (role: RelatedRole): HoldersOfRole => ({
      me,
      units: choices(role, 'group'),
      people: choices(role, 'user'),
    });
    return {
      customer: of('customer'),
      orderer: of('orderer'),
      accountManager: of('accountManager'),
    };
  });
  return answer.face === 'content' ? answer.data : nobody();
}
