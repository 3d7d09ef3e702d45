/** The kinds of case that are installed: a new one is a folder here and a line in this file. */
export { dialogue } from './dialogue';
export { requirement } from './requirement';
