import {
  Assignment,
  AssignmentChange,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';

/** The rows of roles after these changes, as the backend writes them. */
export const afterChanges = (
  rows: Assignment[],
  changes: AssignmentChange[],
  at: Instant,
): Assignment[] =>
  changes.reduce<Assignment[]>((now, change) => {
    const { id } = change;
    const row = now.find(each => each.id === id);
    const others = now.filter(each => each.id !== id);
    if (change.does === 'propose') {
      const proposed: Assignment = {
        ...change.proposition,
        id,
        status: 'proposed',
        source: row?.source ?? { from: 'proposal', case: 'case-1' },
        revision: (row?.revision ?? 0) + 1,
      };
      return [...others, proposed];
    }
    if (change.does === 'askToConfirm' || change.does === 'stopAsking') {
      return now;
    }
    if (!row) throw new Error(`there is no row ${id} to ${change.does}`);
    const next = { ...row, revision: row.revision + 1 };
    switch (change.does) {
      case 'accept':
        return [...others, { ...next, status: 'accepted', acceptedAt: at }];
      case 'confirm':
        return [...others, { ...next, confirmedAt: at }];
      case 'decline':
        return [...others, { ...next, status: 'declined' }];
      case 'end':
      case 'endAsDeputy':
        return [...others, { ...next, status: 'ended', endedAt: at }];
      case 'standInFor':
        return [...others, { ...next, deputyFor: change.deputyFor }];
      case 'takeBack':
        return [
          ...others,
          {
            ...next,
            status: row.source.from === 'proposal' ? 'ended' : 'identified',
          },
        ];
      default:
        return change satisfies never;
    }
  }, rows);
