/** What is bundled for Temporal: the workflow of every kind of case that is installed. */
import { caseRules } from '@business-relations/rules';
import { workflowOfAnyKind } from './engine/anyKind';

export default workflowOfAnyKind(caseRules);
