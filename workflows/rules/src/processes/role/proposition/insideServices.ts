import {
  EntityRef,
  Mandate,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What a thing stands in, itself first: as far as it was looked up. */
const levelsOf = (
  service: EntityRef,
  { subject, levels }: Relations,
): EntityRef[] =>
  levels?.[service] ??
  (subject?.ref === service ? subject.levels : undefined) ?? [service];

/** A service is inside a mandate where it is named, or where something is that it is known to stand in. */
export const isInside = (
  service: EntityRef,
  { services }: Mandate,
  relations: Relations,
): boolean =>
  services === 'all' ||
  services.includes(service) ||
  levelsOf(service, relations).some(level => services.includes(level));
