/**
 * A worked delivery system: changes of issues in a tracker become statuses of what was ordered.
 *
 * @packageDocumentation
 */
export { default } from './module';
