import { AuditorService, AuthService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import { Caller } from '../http/handler';
import { Telling } from '../words/telling';
import { CallRoute } from './callRoute';

/** Somebody who uses an action: a caller like any other, who is told things in sentences. */
export type Person = {
  caller: Caller;
  say(message: Message): Promise<string>;
};

/** What actions are made with. */
export type ActionDeps = {
  registry: ActionsRegistryService;
  auth: AuthService;
  auditor: AuditorService;
  call: CallRoute;
  telling: Telling;
  /** Where the pages are. */
  appUrl: string;
};

/** Where a case is read, and where it is answered. */
export const pagesOf = (appUrl: string, id: string) => {
  const page = `${appUrl}/business-relations/cases/${encodeURIComponent(id)}`;
  return { case: page, answer: `${page}/answer` };
};
