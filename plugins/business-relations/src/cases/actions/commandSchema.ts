import {
  commonCommands,
  kinds,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

const common: Record<string, z.ZodType> = commonCommands;

/** True for what every case has: notes, links, pause and the like. */
export const isCommon = (command: string): boolean => command in common;

/** What a command takes; undefined for one that this version of the page does not know. */
export const commandSchema = (
  kind: string,
  command: string,
): z.ZodType | undefined => kinds[kind]?.commands[command] ?? common[command];
