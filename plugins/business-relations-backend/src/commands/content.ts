import {
  commonCommands,
  KindContract,
  kinds,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';
import { parse } from '../http/parse';
import { refusal } from '../http/refusal';

/** @throws Refusal where no such kind is installed. */
export function contractOf(kind: string): KindContract {
  if (!Object.hasOwn(kinds, kind)) throw refusal('unknown-kind', { kind });
  return kinds[kind];
}

/** What a kind is opened with, read by its own schema. */
export const readOpening = (kind: string, opening: unknown): unknown =>
  parse(contractOf(kind).opening, opening, ['opening']);

function schemaOf(kind: string, type: string): z.ZodType {
  const own = contractOf(kind).commands;
  if (Object.hasOwn(own, type)) return own[type];
  const common: Record<string, z.ZodType> = commonCommands;
  if (Object.hasOwn(common, type)) return common[type];
  throw refusal('no-such-command', { command: type, kind });
}

/** What a command says, read by its own schema. */
export const readContent = (
  kind: string,
  type: string,
  content: unknown,
): unknown => parse(schemaOf(kind, type), content, ['content']);
