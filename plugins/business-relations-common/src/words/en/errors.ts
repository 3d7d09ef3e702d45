import type { ErrorMessages } from '../../messages/errors';
import type { WordsFor } from '../wordsFor';

export const errorWords: WordsFor<ErrorMessages> = {
  'unknown-address': ({ path }) =>
    `There is nothing at ${path}. GET openapi.json lists what there is.`,
  'unknown-entity': ({ ref }) =>
    `The catalog has no ${ref}. Check the reference, or register it first.`,
  'unknown-role': () => 'There is no such role, or you may not see it.',
  'unknown-case': () => 'There is no such case, or you may not see it.',
  'unknown-kind': ({ kind }) =>
    `No kind of case called “${kind}” is installed here.`,
  'unknown-command': () => 'There is no such command, or you may not see it.',
  malformed: ({ path, problem }) => `${path || 'The request'}: ${problem}.`,
  'too-large': ({ limit }) =>
    `The request is larger than ${limit}. Link to large documents instead of pasting them.`,
  'too-many-calls': ({ seconds }) =>
    `That was asked for too often in a short time. Do it again in ${seconds} s.`,
  'not-signed-in': () => 'Sign in, then do this again.',
  'not-permitted': () =>
    'You may not do this. Ask whoever administers business relations.',
  'key-used-before': () =>
    'This idempotency key came with another request before. Choose a new one for each thing you do.',
  'events-missing': ({ case: id, expected, came }) =>
    `Event ${came} of case ${id} came before event ${expected}. Send what is missing first.`,
  'other-contract': ({ theirs, ours }) =>
    `The worker speaks version ${theirs} of the contract, the backend version ${ours}. Bring both to the same release.`,
  'newer-release': () =>
    'A newer release wrote this, and Backstage is being upgraded to it. Do this again in a minute.',
  'other-keys': ({ key }) =>
    `Worker and backend don’t both have the key “${key}”, by which one of them encrypts. Give both the same keys.`,
  failed: () =>
    'Something went wrong here. It is in the server’s log; try again, or tell whoever runs it.',
  'database-away': () =>
    'The database can’t be reached, so this is not done. Send the same again in a minute: it counts once.',
  'backstage-away': () =>
    'Backstage can’t say right now who may do this, so it is not done. Send the same again in a minute.',
  'engine-away': () =>
    'Recorded, and will be carried out when the process engine is back.',
  'recorded-database-away': () =>
    'Recorded, and will be carried out when the database can be reached again.',
};
