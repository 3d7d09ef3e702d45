export { sampleOrganisationPolicy as default } from './module';
