/** Who is who in the tests of pages, by reference as every answer has it. */
export const names: Record<string, string> = {
  'group:default/claims': 'Claims',
  'group:default/motor-claims': 'Motor claims',
  'group:default/nordhamn': 'Nordhamn',
  'user:default/asa.berg': 'Åsa Berg',
  'user:default/margareta.ek': 'Margareta Ek',
  'user:default/erik.lind': 'Erik Lind',
  'user:default/johan.lindqvist': 'Johan Lindqvist',
  'user:default/karin.akesson': 'Karin Åkesson',
  'user:default/sean.obrien': "Sean O'Brien",
  'user:default/fatima.haddad': 'Fatima Haddad',
  'user:default/jonas.oberg': 'Jonas Öberg',
  'domain:default/claims': 'Claims handling',
  'component:default/claims-intake': 'Claims intake',
};
