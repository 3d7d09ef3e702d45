import type {
  CommandOf,
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Context, Decision, Rejection } from '../../process';
import { RoleEvent } from './events';
import { TermName } from './terms';

export type Opening = OpeningOf<typeof roleContract>;
export type OpeningTo<Ask extends Opening['ask']> = Extract<
  Opening,
  { ask: Ask }
>;
export type Command = CommandOf<typeof roleContract>;
export type CommandType = Command['type'];
export type Named<T extends CommandType> = Extract<Command, { type: T }>;
export type Rules = Context<TermName>;
export type Happened = Decision<RoleEvent>;

export const isRefused = (answer: object): answer is Rejection =>
  'refused' in answer;
