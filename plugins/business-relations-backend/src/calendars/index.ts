export { calendarOf } from './database/calendarOf';
