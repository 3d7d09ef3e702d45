import { Translated } from '../flatten';
import { standing as en } from '../en/standing';

export const standing: Translated<typeof en> = {
  asOf: 'Per den',
  asOfHelp: 'Som det var när den dagen var slut; tomt för nu.',
  now: 'Visa som det är nu',
  chain: 'Varifrån varje roll kommer',
  noRoles: 'Ingen hade någon roll här då.',
  replacedBy: 'ersatt av det som gäller för {{level}}',
  notInForce: 'gav ingen rätt att besluta då',
  declaredOn: 'angiven på {{entity}}',
  imported: 'importerad från {{name}}',
  proposed: 'föreslagen här',
  acceptedOn: 'rollen togs {{moment}}',
  whoDecides: 'Vem som kunde besluta',
  catalogIsTodays:
    'Roller och mandat är som de var den dagen. Vad som hör till vad i katalogen är som det är i dag.',
  goalsOf: 'Mål för {{unit}}',
  history: 'Historik',
  noHistory: 'Inget hade hänt ännu.',
  when: 'När',
  what: 'Vad',
  who: 'Av',
  why_declared: '{{role}}: {{person}} angavs i katalogen',
  why_imported: '{{role}}: {{person}} importerad',
  why_proposed: '{{role}}: {{person}} föreslogs',
  why_amended: '{{role}}: förslaget om {{person}} ändrades',
  why_accepted: '{{role}}: {{person}} åtog sig rollen',
  why_declined: '{{role}}: {{person}} avböjde',
  why_confirmed: '{{role}}: {{person}} bekräftade',
  why_ended: '{{role}}: {{person}} har den inte längre',
  why_endedWithHolder:
    '{{role}}: {{person}} är inte längre ersättare, eftersom den som ersattes inte längre har rollen',
  why_holderRenewed:
    '{{role}}: {{person}} är fortsatt ersättare under det nya mandatet',
  why_takenBack: '{{role}}: förslaget om {{person}} drogs tillbaka',
  nobody: 'ingen angiven',
  unitTitle: 'Roller en viss dag',
  lookBack: 'Visa historiken, och vem som hade vilken roll en viss dag',
};
