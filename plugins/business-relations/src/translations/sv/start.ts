import { Translated } from '../flatten';
import { start as en } from '../en/start';

export const start: Translated<typeof en> = {};
