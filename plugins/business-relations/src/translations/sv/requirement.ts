import { Translated } from '../flatten';
import { requirement as en } from '../en/requirement';

export const requirement: Translated<typeof en> = {};
