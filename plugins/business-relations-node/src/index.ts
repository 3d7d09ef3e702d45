/**
 * What modules of other people use: extension points, rules for a permission policy, what actions that open cases are
 * given, and the client of our backend.
 *
 * @packageDocumentation
 */
export * from './client/businessRelationsClient';
export * from './deliverySystems/DeliverySystem';
export * from './deliverySystems/extensionPoint';
export * from './notificationChannels/extensionPoint';
export * from './notificationChannels/NotificationChannel';
export * from './openings/requirement';
export * from './openings/roleProposal';
export * from './openings/zod';
export * from './permissions/assignments';
export * from './permissions/cases';
export * from './roleSources/extensionPoint';
export * from './roleSources/RoleSource';
