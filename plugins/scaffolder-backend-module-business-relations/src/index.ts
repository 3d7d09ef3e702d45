/**
 * Template actions that propose a role and raise a requirement, in the name of whoever runs the template.
 *
 * @packageDocumentation
 */
export { scaffolderModuleBusinessRelations as default } from './module';
