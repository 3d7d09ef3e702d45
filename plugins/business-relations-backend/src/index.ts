/**
 * HTTP API, records and delivery of commands for business relations.
 *
 * @packageDocumentation
 */
export { businessRelationsPlugin as default } from './plugin';
