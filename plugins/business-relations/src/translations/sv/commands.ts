import { Translated } from '../flatten';
import { commands as en } from '../en/commands';

export const commands: Translated<typeof en> = {};
