/**
 * Business relations for apps of the old frontend system; `./alpha` is for the new one.
 *
 * @packageDocumentation
 */
export { createRoleColumn, type RoleColumn } from './catalog/roleColumns';
export { hasBusinessRelations } from './card/hasBusinessRelations';
export { RelationLabel } from './graph/RelationLabel';
export {
  businessRelationPairs,
  businessRelationTypes,
} from './graph/relationPairs';
export { HomePageAskedOfMe } from './home/HomePageAskedOfMe';
export {
  ServiceRelations,
  type RelationsPart,
  type ServiceRelationsProps,
} from './elsewhere/ServiceRelations';
export {
  useWhoDecides,
  type Asked,
  type RoleInForce,
  type WhoDecidesAnswer,
  type WhoDecidesOnIt,
} from './elsewhere/useWhoDecides';
export {
  WhoDecidesText,
  type WhoDecidesTextProps,
} from './elsewhere/WhoDecidesText';
export {
  BusinessRelationsPage,
  businessRelationsPlugin,
  CatalogBusinessRelationsFilters,
  EntityBusinessRelationsCard,
  EntityBusinessRelationsContent,
} from './plugin';
export { BusinessRelationsSearchResultListItem } from './search/BusinessRelationsSearchResultListItem';
export { businessRelationsTranslationRef } from './translation';
