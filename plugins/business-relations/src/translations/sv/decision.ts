import { Translated } from '../flatten';
import { decision as en } from '../en/decision';

export const decision: Translated<typeof en> = {};
