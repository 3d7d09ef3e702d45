/**
 * Business relations for apps of the old frontend system; `./alpha` is for the new one.
 *
 * @packageDocumentation
 */
export { hasBusinessRelations } from './card/hasBusinessRelations';
export {
  BusinessRelationsPage,
  businessRelationsPlugin,
  EntityBusinessRelationsCard,
  EntityBusinessRelationsContent,
} from './plugin';
export { businessRelationsTranslationRef } from './translation';
