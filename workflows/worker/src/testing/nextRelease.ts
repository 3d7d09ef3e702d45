import { Case, CaseRules, caseRules } from '@business-relations/rules';
import { workflowOfAnyKind } from '../engine/anyKind';

/**
 * The workflows of a release to come: a dialogue counts its notes, so its state has another schema, which the release
 * before can't read. Its runs are short, so that a test sees them continue with it.
 */
const before = caseRules.dialogue;
const SCHEMA = before.schema + 1;

const NOTED = 'case.noted';

const notesIn = (state: unknown): number => {
  const notes =
    typeof state === 'object' && state !== null && 'notes' in state
      ? state.notes
      : 0;
  return typeof notes === 'number' ? notes : 0;
};

const counting = (current: Case, notes: number): Case => ({
  ...current,
  schema: SCHEMA,
  state: Object.assign({}, current.state, { notes }),
});

const dialogue: CaseRules = {
  ...before,
  schema: SCHEMA,
  evolve: (current, event) =>
    counting(
      before.evolve(current, event),
      notesIn(current?.state) + (event.type === NOTED ? 1 : 0),
    ),
  upgrade: stored =>
    counting(
      before.upgrade({ ...stored, schema: before.schema }),
      notesIn(stored.state),
    ),
};

export default workflowOfAnyKind(
  { ...caseRules, dialogue },
  { continueAfter: 40 },
);
