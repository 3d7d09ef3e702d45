/**
 * A worked role source: delegations of a personnel system become proposed customers and orderers.
 *
 * @packageDocumentation
 */
export { default } from './module';
