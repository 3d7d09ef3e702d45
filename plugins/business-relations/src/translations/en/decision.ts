export const decision = {
  decideBy: 'Decide by',
  alternatives: 'Alternatives',
  beyond: 'beyond your mandate → recommend and lift',
  youDecideFor: 'You decide as {{role}} for {{unit}}',
  youDecide: 'You decide as {{role}}',
  asDeputy: 'standing in',
  byOffice: 'by office',
  mandate: 'mandate {{money}}',
  share: 'share {{percent}}',
  more: 'Risk, criteria, who prepared it',
  preparedBy: 'Prepared by',
  oneALine: 'One a line; each becomes an acceptance criterion',
  withConditions: 'With conditions',
  return: 'Return',
  thenNothing: 'Nothing will be done, and the requirement is closed.',
  thenDelivery:
    'You approve: {{what}}. It goes to delivery, and can’t be taken back.',
  thenConditions:
    'You approve: {{what}}, on conditions. Those who prepared it may say within three working days that they can’t be met; then it comes back.',
  thenLifted: 'You recommend: {{what}}. {{to}} is asked to decide.',
  thenLiftedUp:
    'You recommend: {{what}}. Whoever is above you is asked to decide.',
  thenRejected:
    'You say no to all of it, and the requirement is closed. Whoever asked is told why.',
  thenReturned:
    'It goes back to those who prepared it. Your time stands still until they have answered.',
} as const;
