import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { RESOURCE_TYPE_CASE } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { z } from 'zod';

/** What of a case a permission may depend on. */
export type CaseResource = {
  id: string;
  kind: string;
  unit?: EntityRef;
  subject?: EntityRef;
  /** Everybody who has a part in it: who opened it, in whose name, who is asked, who was. */
  people: EntityRef[];
};

/** One comparison of a case, as the backend puts it into its queries: true when it has any of the values. */
export type CaseFilter = {
  key: 'person' | 'unit' | 'subject' | 'kind';
  values: string[];
};

export const caseResourceRef = createPermissionResourceRef<
  CaseResource,
  CaseFilter
>().with({
  pluginId: 'business-relations',
  resourceType: RESOURCE_TYPE_CASE,
});

const has = (value: string | undefined, values: string[]) =>
  value !== undefined && values.includes(value);

/** `{people: user.info.ownershipEntityRefs}`: cases in which one of these has a part. */
export const takesPart = createPermissionRule({
  name: 'TAKES_PART',
  description: 'Cases in which one of these people has a part',
  resourceRef: caseResourceRef,
  paramsSchema: z.object({
    people: z
      .array(z.string())
      .describe('References of people, in full: user:default/asa.berg'),
  }),
  apply: (resource, { people }) =>
    resource.people.some(person => people.includes(person)),
  toQuery: ({ people }) => ({ key: 'person', values: people }),
});

/** `{units: user.info.ownershipEntityRefs}`: cases of one's own units. */
export const isOfUnit = createPermissionRule({
  name: 'IS_OF_UNIT',
  description: 'Cases of one of these units',
  resourceRef: caseResourceRef,
  paramsSchema: z.object({
    units: z
      .array(z.string())
      .describe('References of groups, in full: group:default/claims'),
  }),
  apply: (resource, { units }) => has(resource.unit, units),
  toQuery: ({ units }) => ({ key: 'unit', values: units }),
});

export const isAboutEntity = createPermissionRule({
  name: 'IS_ABOUT_ENTITY',
  description: 'Cases about one of these services, systems or domains',
  resourceRef: caseResourceRef,
  paramsSchema: z.object({
    entities: z
      .array(z.string())
      .describe('References of entities, in full: component:default/archive'),
  }),
  apply: (resource, { entities }) => has(resource.subject, entities),
  toQuery: ({ entities }) => ({ key: 'subject', values: entities }),
});

export const isOfKind = createPermissionRule({
  name: 'IS_OF_KIND',
  description: 'Cases of one of these kinds',
  resourceRef: caseResourceRef,
  paramsSchema: z.object({
    kinds: z.array(z.string()).describe('Kinds of case: requirement'),
  }),
  apply: (resource, { kinds }) => has(resource.kind, kinds),
  toQuery: ({ kinds }) => ({ key: 'kind', values: kinds }),
});

export const casePermissionRules = {
  takesPart,
  isOfUnit,
  isAboutEntity,
  isOfKind,
};

const exported = createConditionExports({
  resourceRef: caseResourceRef,
  rules: casePermissionRules,
});

/** For a policy: `createCaseConditionalDecision(permission, caseConditions.takesPart({people}))`. */
export const caseConditions = exported.conditions;
export const createCaseConditionalDecision = exported.createConditionalDecision;
