import { entityRef } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

/** What a form needs to know of one field; a kind's contract says it, so that a new kind has forms without a page. */
export type Field =
  | { is: 'text'; long: boolean; most?: number }
  | { is: 'address' }
  | { is: 'entity' }
  | { is: 'day' }
  | { is: 'moment' }
  | { is: 'money' }
  | { is: 'number'; least?: number; most?: number }
  | { is: 'yesNo' }
  | { is: 'choice'; of: string[] }
  | { is: 'fixed'; value: string | number | boolean }
  | { is: 'list'; of: Field }
  | { is: 'group'; fields: NamedField[] }
  | { is: 'either'; variants: Field[] };

export type NamedField = { name: string; field: Field; required: boolean };

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Texts longer than this get several lines. */
const oneLine = 200;

const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const referencePattern = jsonSchemaOf(entityRef).pattern;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMoney = ({ amount, currency, ...more }: Record<string, unknown>) =>
  amount !== undefined &&
  currency !== undefined &&
  Object.keys(more).length === 0;

function textField(schema: JsonSchema): Field {
  if (schema.pattern === referencePattern) return { is: 'entity' };
  switch (schema.format) {
    case 'date':
      return { is: 'day' };
    case 'date-time':
      return { is: 'moment' };
    case 'uri':
      return { is: 'address' };
    default:
      return {
        is: 'text',
        long: (schema.maxLength ?? 0) > oneLine,
        ...(schema.maxLength && { most: schema.maxLength }),
      };
  }
}

function groupField(schema: JsonSchema): Field {
  const properties = schema.properties ?? {};
  if (isMoney(properties)) return { is: 'money' };
  return {
    is: 'group',
    fields: Object.entries(properties)
      .filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]))
      .map(([name, property]) => ({
        name,
        field: fieldOf(property),
        required: schema.required?.includes(name) ?? false,
      })),
  };
}

function fieldOf(schema: JsonSchema): Field {
  const { const: fixed } = schema;
  if (
    typeof fixed === 'string' ||
    typeof fixed === 'number' ||
    typeof fixed === 'boolean'
  ) {
    return { is: 'fixed', value: fixed };
  }
  if (schema.enum) return { is: 'choice', of: schema.enum.map(String) };

  const variants = (schema.oneOf ?? schema.anyOf ?? [])
    .filter(isSchema)
    // "None" is what a field that is left empty says.
    .filter(({ type }) => type !== 'null');
  if (variants.length === 1) return fieldOf(variants[0]);
  if (variants.length > 1) {
    return { is: 'either', variants: variants.map(fieldOf) };
  }

  switch (schema.type) {
    case 'object':
      return groupField(schema);
    case 'array':
      return {
        is: 'list',
        of: isSchema(schema.items)
          ? fieldOf(schema.items)
          : { is: 'text', long: false },
      };
    case 'number':
    case 'integer':
      return {
        is: 'number',
        ...(schema.minimum !== undefined && { least: schema.minimum }),
        ...(schema.maximum !== undefined && { most: schema.maximum }),
      };
    case 'boolean':
      return { is: 'yesNo' };
    default:
      return textField(schema);
  }
}

/** The fields of a command or an opening, from its schema. */
export const fieldsOf = (schema: z.ZodType): Field =>
  fieldOf(jsonSchemaOf(schema));

/** True where there is nothing to fill in: such a command is one click. */
export const isEmpty = (field: Field): boolean =>
  field.is === 'group' && field.fields.length === 0;
