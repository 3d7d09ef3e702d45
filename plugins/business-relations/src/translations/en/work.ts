export const work = {
  title: 'My work',
  asked: 'Asked of me',
  waiting: 'Waiting for others',
  allAsked: 'All {{number}} in My work',
  followed: 'Followed',
  start: 'Start something',
  cases: 'All cases',
  customers: 'Customers',
  nothingAsked: 'Nothing is asked of you',
  nothingAskedText:
    'When somebody needs your decision, your answer or your help, it stands here with the day by which it is needed.',
  nothingWaiting: 'You wait for nobody',
  nothingFollowed: 'You follow nothing yet. Open a case and choose Follow.',
  noDeadline: 'no deadline',
  late: 'late',
  with: 'with {{people}}',
  since: 'since',
  remind: 'Remind',
  reminded: 'Reminded',
  notCarriedOut: 'Recorded, not carried out yet',
  refusedAfterwards: 'Could not be carried out',
  nothingAskedStep:
    'To begin with something yourself: ask for what your business needs, or log a talk with IT.',
  nothingWaitingText:
    'What you have asked of others stands here until they have done it, and you can remind them.',
  toCase: 'To the case',
  askedAt: '{{command}}, {{time}}',
} as const;
