import {
  EntityRef,
  OfferingItem,
} from '@business-relations/backstage-plugin-business-relations-common';
import { SeenEntity } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { DeclaredRole, readDeclaredRoles } from './declaredRoles';
import { Link, linksOf } from './links';
import { readOffering } from './offering';
import { refIn } from './refIn';

/** The kinds of entity that roles rest on. */
export const mirroredKinds = [
  'component',
  'system',
  'domain',
  'group',
  'user',
] as const;

/** What an entity of the catalog is to us. Its YAML may hold anything: what can't be read stands in `problems`. */
export type EntityShape = {
  ref: EntityRef;
  kind: string;
  name: string;
  description?: string;
  type?: string;
  owner?: EntityRef;
  links: Link[];
  declared: DeclaredRole[];
  offering: OfferingItem[];
  /** Paths into the YAML: `spec.customers[1]`. */
  problems: string[];
  /** What the catalog itself says is wrong with it. */
  error?: string;
};

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function displayNameIn(profile: unknown): string | undefined {
  return typeof profile === 'object' &&
    profile !== null &&
    'displayName' in profile
    ? textIn(profile.displayName)
    : undefined;
}

/** Reads an entity, from the catalog's answer or as the catalog module saw it processed. */
export function readShape(
  { kind, metadata, spec }: SeenEntity,
  error?: string,
): EntityShape {
  const ref = refIn(`${kind}:${metadata.namespace}/${metadata.name}`);
  if (!ref) throw new Error(`${kind} ${metadata.name} has no reference`);
  const { declared, problems } = readDeclaredRoles(spec, metadata.namespace);
  const { offering, problems: inOffering } = readOffering(spec.offering);
  const description = textIn(metadata.description);
  const type = textIn(spec.type);
  const owner = refIn(spec.owner, {
    kind: 'group',
    namespace: metadata.namespace,
  });
  return {
    ref,
    kind: kind.toLocaleLowerCase('en-US'),
    // As the catalog's own pages name it.
    name:
      textIn(metadata.title) ?? displayNameIn(spec.profile) ?? metadata.name,
    ...(description && { description }),
    ...(type && { type }),
    ...(owner && { owner }),
    links: linksOf(ref, spec, metadata.namespace),
    declared,
    offering,
    problems: [...problems, ...inOffering],
    ...(error && { error }),
  };
}
