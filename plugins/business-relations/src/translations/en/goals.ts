export const goals = {
  title: 'Goals',
  none: 'No goals are written yet. With them, every requirement can say what it is for.',
  noCustomer:
    'Neither this unit nor one above it is a customer, so there are no goals yet.',
  ofAbove: 'Those of {{unit}}, the customer above',
  goal: 'Goal {{number}}',
  result: 'The result wanted',
  resultHint: 'Requirements name the goal in these words',
  shows: 'How it shows',
  showsHint: 'By which figure or event everybody will see that it is reached',
  owner: 'Whose it is',
  until: 'Until',
  isPast: '(has passed)',
  requirements: 'Requirements',
  servedBy: '{{open}} open, {{fulfilled}} fulfilled',
  servedByNothing: 'none serves it yet',
  servingNone:
    'Requirements that serve none of the goals: {{open}} open, {{fulfilled}} fulfilled',
  writtenBy: 'Written by {{who}}, {{when}}',
  writeFirst: 'Write goals',
  change: 'Change the goals',
  formText:
    'One to seven. A goal that is put in better words stays the same goal; what was wanted before stays in the history.',
  add: 'Add a goal',
  remove: 'Remove',
  save: 'Save the goals',
} as const;
