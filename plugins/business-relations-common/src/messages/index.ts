import { CampaignMessages } from './campaigns';
import { CaseMessages } from './case';
import { DeliveryMessages } from './deliveries';
import { DialogueMessages } from './dialogue';
import { ErrorMessages } from './errors';
import { GoalMessages } from './goals';
import { HierarchyMessages } from './hierarchy';
import { ImportMessages } from './imports';
import { NoticeMessages } from './notices';
import { PersonalDataMessages } from './personalData';
import { ReorganisationMessages } from './reorganisation';
import { RepairMessages } from './repairs';
import { RequirementMessages } from './requirement';
import { RoleMessages } from './role';
import { RoutingMessages } from './routing';
import { SourceMessages } from './sources';

export * from './campaigns';
export * from './case';
export * from './deliveries';
export * from './dialogue';
export * from './errors';
export * from './goals';
export * from './hierarchy';
export * from './imports';
export * from './notices';
export * from './nothing';
export * from './personalData';
export * from './reorganisation';
export * from './repairs';
export * from './requirement';
export * from './role';
export * from './routing';
export * from './sources';

/**
 * Every sentence that the software can say, by its code, with the parameters that it needs.
 * `words` holds the sentences; a code without both languages does not type-check there.
 */
export interface Messages
  extends
    RoutingMessages,
    CampaignMessages,
    CaseMessages,
    RoleMessages,
    RequirementMessages,
    DeliveryMessages,
    DialogueMessages,
    ErrorMessages,
    GoalMessages,
    HierarchyMessages,
    ImportMessages,
    NoticeMessages,
    PersonalDataMessages,
    ReorganisationMessages,
    RepairMessages,
    SourceMessages {}

export type Code = keyof Messages;

/**
 * A sentence of each code. Looked up by code rather than extracted from the union of all: with several hundred codes the
 * compiler took a second for each `message(…)` (138 million instantiations in the pages alone).
 */
export type MessageOf = { [C in Code]: { code: C; params: Messages[C] } };

/** A sentence as data: rules speak in these, pages and notifications say them in the reader's language. */
export type Message = MessageOf[Code];

/** `message('not-the-decider', {…})`: the one way to make one, so that code and parameters agree. */
export function message<C extends Code>(
  code: C,
  params: Messages[C],
): MessageOf[C];
export function message(code: Code, params: Messages[Code]) {
  return { code, params };
}
