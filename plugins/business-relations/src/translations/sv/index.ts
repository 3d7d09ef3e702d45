import { flatten } from '../flatten';
import { card } from './card';
import { cases } from './cases';
import { commands } from './commands';
import { decision } from './decision';
import { fields } from './fields';
import { requirement } from './requirement';
import { shared } from './shared';
import { stages } from './stages';
import { start } from './start';
import { work } from './work';

export default flatten({
  card,
  cases,
  commands,
  decision,
  fields,
  requirement,
  shared,
  stages,
  start,
  work,
});
