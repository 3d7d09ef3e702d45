export { knownRefs } from './database/knownRefs';
export { namesOf } from './database/namesOf';
export { unitsOf } from './database/unitsOf';
