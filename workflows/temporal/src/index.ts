/**
 * What backend and worker agree on about Temporal, written once.
 *
 * @packageDocumentation
 */
export * from './encryption/EncryptionCodec';
export * from './encryption/keys';
export * from './encryption/sameKeys';
export * from './server/checkServer';
export * from './settings/readTemporalSettings';
