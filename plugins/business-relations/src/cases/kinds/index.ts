import { dialogueView } from '../../dialogue/view';
import { requirementView } from '../../requirement/view';
import { roleView } from '../../roles/view';
import { KindView } from './kindView';

/** The kinds that brought something of their own; every other is served by the generic pages. */
export const kindViews: Readonly<Record<string, KindView | undefined>> = {
  dialogue: dialogueView,
  requirement: requirementView,
  role: roleView,
};
