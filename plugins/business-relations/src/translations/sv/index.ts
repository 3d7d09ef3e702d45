import { flatten } from '../flatten';
import { campaigns } from './campaigns';
import { card } from './card';
import { cases } from './cases';
import { catalog } from './catalog';
import { commands } from './commands';
import { customers } from './customers';
import { decision } from './decision';
import { fields } from './fields';
import { findings } from './findings';
import { goals } from './goals';
import { imports } from './imports';
import { operate } from './operate';
import { parties } from './parties';
import { reorganisation } from './reorganisation';
import { requirement } from './requirement';
import { roles } from './roles';
import { search } from './search';
import { shared } from './shared';
import { stages } from './stages';
import { standing } from './standing';
import { start } from './start';
import { tree } from './tree';
import { work } from './work';

export default flatten({
  campaigns,
  card,
  cases,
  catalog,
  commands,
  customers,
  decision,
  fields,
  findings,
  goals,
  imports,
  operate,
  parties,
  reorganisation,
  requirement,
  roles,
  search,
  shared,
  stages,
  standing,
  start,
  tree,
  work,
});
