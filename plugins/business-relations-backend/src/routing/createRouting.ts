import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { defaultRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { commandsOnTheirWay } from '../commands/commandsOnTheirWay';
import { Handler, handler } from '../http/handler';
import { Roles } from '../roles';

/** What the worker has to know when a deadline passed: what a command's context would hold now. */
export const createRouting = (db: Knex, roles: Roles): Handler[] => [
  handler(routes.context, async ({ body: { case: id, concern, at } }) => ({
    relations: await roles.relationsFor(db, concern, { at }),
    rules: defaultRules,
    onTheirWay: await commandsOnTheirWay(db, id, at),
  })),
];
