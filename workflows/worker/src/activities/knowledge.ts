import { Relations } from '@business-relations/backstage-plugin-business-relations-common';
import { RoutingRules } from '@business-relations/rules';

/** These shapes come from the backend's database by the same types; here is made sure that it is they that came. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isRelations = (value: unknown): value is Relations =>
  isObject(value) &&
  typeof value.day === 'string' &&
  ['units', 'askerUnits', 'assignments', 'present', 'rates'].every(name =>
    Array.isArray(value[name]),
  ) &&
  isObject(value.approvedThisYear);

export const isRoutingRules = (value: unknown): value is RoutingRules =>
  isObject(value) &&
  typeof value.version === 'string' &&
  isObject(value.questions) &&
  ['ladder', 'fillers'].every(name => Array.isArray(value[name]));
