import { caseRules } from '@business-relations/rules';
import { workflowOfAnyKind } from '../engine/anyKind';

/** The same workflows, each run so short that a test sees the next one. */
export default workflowOfAnyKind(caseRules, { continueAfter: 40 });
