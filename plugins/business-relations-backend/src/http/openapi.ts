import {
  commandBody,
  commonCommands,
  contractVersion,
  kinds,
  openingBody,
  Route,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

type Json = { [key: string]: unknown };

type Direction = 'input' | 'output';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const isAlike = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * At least so many of one shape, as a plain array: `prefixItems` says the same, and many tools that read OpenAPI 3.1 don't
 * know it.
 */
function asPlainArray({ jsonSchema }: { jsonSchema: JsonSchema }) {
  const { prefixItems, items } = jsonSchema;
  if (!prefixItems?.every(each => isAlike(each, prefixItems[0]))) return;
  if (items !== false && !isAlike(items, prefixItems[0])) return;
  delete jsonSchema.prefixItems;
  jsonSchema.items = prefixItems[0];
}

const schemaOf = (schema: z.core.$ZodType, io: Direction): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: asPlainArray,
  });
  return rest;
};

const content = (schema: z.ZodType, io: Direction) => ({
  content: { 'application/json': { schema: schemaOf(schema, io) } },
});

const parametersOf = (
  shape: z.ZodObject | undefined,
  where: 'path' | 'query',
) =>
  Object.entries(shape?.shape ?? {}).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || !z.safeParse(field, undefined).success,
    schema: schemaOf(field, 'input'),
  }));

/** How every error is answered. */
const refusal = {
  'application/json': {
    schema: {
      type: 'object',
      required: ['error', 'response'],
      properties: {
        error: {
          type: 'object',
          required: ['name', 'message', 'code', 'params'],
          properties: {
            name: { type: 'string' },
            message: { type: 'string' },
            code: { type: 'string' },
            params: { type: 'object' },
          },
        },
        response: {
          type: 'object',
          properties: { statusCode: { type: 'integer' } },
        },
      },
    },
  },
};

const refused = { $ref: '#/components/responses/Refused' };

/** One operation; `body` and `without` make a typed one of a route whose path says what the body is. */
function operationOf(
  route: Route,
  {
    summary = route.summary,
    body = route.body,
    without = [],
  }: { summary?: string; body?: z.ZodType; without?: string[] } = {},
) {
  const parameters = [
    ...parametersOf(route.parameters, 'path').filter(
      ({ name }) => !without.includes(name),
    ),
    ...parametersOf(route.query, 'query'),
  ];
  return {
    summary,
    tags: [route.caller],
    parameters,
    ...(body && { requestBody: { required: true, ...content(body, 'input') } }),
    responses: {
      200: { description: 'Done.', ...content(route.answer, 'output') },
      ...(route === routes.openCase || route === routes.command
        ? {
            202: {
              description: 'Recorded, and carried out later.',
              ...content(route.answer, 'output'),
            },
          }
        : {}),
      ...(route.limited && { 429: { $ref: '#/components/responses/TooMany' } }),
      default: refused,
    },
  };
}

const addressOf = (path: string) => path.replace(/:(\w+)/g, '{$1}');

/** A path for the opening of every kind: what `opening` may hold depends on it. */
const openings = () =>
  Object.entries(kinds).map(([kind, { opening }]): [string, Json] => [
    addressOf(routes.openCase.path.replace(':kind', kind)),
    {
      post: operationOf(routes.openCase, {
        summary: `Opens a case of the kind ${kind}.`,
        body: openingBody.extend({ opening }),
        without: ['kind'],
      }),
    },
  ]);

/** A path for every command: several kinds may have one of the same name. */
function commands(): [string, Json][] {
  const byType = new Map<string, z.ZodType[]>(
    Object.entries(commonCommands).map(([type, schema]) => [type, [schema]]),
  );
  for (const kind of Object.values(kinds)) {
    for (const [type, schema] of Object.entries(kind.commands)) {
      byType.set(type, [...(byType.get(type) ?? []), schema]);
    }
  }
  return [...byType].map(([type, schemas]) => [
    addressOf(routes.command.path.replace(':type', type)),
    {
      post: operationOf(routes.command, {
        summary: `The command ${type}.`,
        body: commandBody.extend({
          content: schemas.length === 1 ? schemas[0] : z.union(schemas),
        }),
        without: ['type'],
      }),
    },
  ]);
}

function others(): [string, Json][] {
  const byPath = new Map<string, Json>();
  for (const route of Object.values<Route>(routes)) {
    if (route === routes.openCase || route === routes.command) continue;
    const address = addressOf(route.path);
    byPath.set(address, {
      ...byPath.get(address),
      [route.method]: operationOf(route),
    });
  }
  return [...byPath];
}

/**
 * The OpenAPI document of what this backend answers, made from the same schemas that requests are checked by. It has no
 * path for "a case of any kind": OpenAPI can't tell it from the typed ones, which say more.
 */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Business relations',
    description:
      'Who orders, pays for and decides on the services of the catalog.',
    version: String(contractVersion),
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/business-relations' }],
  security: [{ backstageToken: [] }],
  tags: [
    { name: 'person', description: 'With the token of a user.' },
    { name: 'worker', description: 'For the worker alone.' },
    { name: 'catalog', description: 'For the catalog module alone.' },
  ],
  paths: Object.fromEntries([...others(), ...openings(), ...commands()]),
  components: {
    securitySchemes: {
      backstageToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    responses: {
      Refused: {
        description:
          'Refused: a stable code with its parameters, and a sentence in the caller’s language.',
        content: refusal,
      },
      TooMany: {
        description:
          'Refused, because the caller has asked for it too often (`too-many-calls`).',
        headers: {
          'Retry-After': {
            description: 'Seconds until it is answered again.',
            schema: { type: 'integer' },
          },
        },
        content: refusal,
      },
    },
  },
});
