import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { Handler, handler } from '../http/handler';
import { calendarOf } from './database/calendarOf';

export const createCalendars = (db: Knex): Handler[] => [
  handler(routes.calendar, async ({ parameters: { id } }) => {
    const calendar = await calendarOf(db, id);
    if (!calendar) throw new NotFoundError(`There is no calendar ${id}`);
    return { calendar };
  }),
];
