export const shared = {
  retry: 'Try again',
  loading: 'Loading',
  notAllowed: 'You may not see this',
  failed: 'This could not be loaded',
  stale: 'This may be out of date',
  because: 'because {{reasons}}',
  recorded:
    'Recorded at {{time}}, will be carried out when the process engine is back.',
  title: 'Business relations',
  cancel: 'Cancel',
  vacant: 'vacant',
  pending: 'not yet accepted',
  expired: 'mandate has ended',
} as const;
