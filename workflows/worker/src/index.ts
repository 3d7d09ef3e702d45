/**
 * The worker of business relations: a program that runs every kind of case as a Temporal workflow.
 *
 * @packageDocumentation
 */
export { start } from './main/start';
