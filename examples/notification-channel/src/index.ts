/**
 * A worked notification channel: a chat that takes messages at an address.
 *
 * @packageDocumentation
 */
export { default } from './module';
