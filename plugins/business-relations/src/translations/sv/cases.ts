import { Translated } from '../flatten';
import { cases as en } from '../en/cases';

export const cases: Translated<typeof en> = {};
