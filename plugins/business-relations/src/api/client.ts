/** A file of its own so that a bundler leaves away, also in a chunk that comes later, what isn't named here. */
export { createClient } from '@business-relations/backstage-plugin-business-relations-common/contract';
