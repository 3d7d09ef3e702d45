import { WorkItem } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** Whether the reader is asked to take a role on or over, or whether it still holds: it takes no more than a yes. */
export const asksForYes = ({
  case: { kind },
  task: { commands },
}: WorkItem): boolean =>
  kind === 'role' &&
  (commands.includes('accept') || commands.includes('confirm'));
