import { Translated } from '../flatten';
import { fields as en } from '../en/fields';

export const fields: Translated<typeof en> = {};
