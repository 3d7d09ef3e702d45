import type { RepairMessages } from '../../messages/repairs';
import type { WordsFor } from '../wordsFor';

export const repairWords: WordsFor<RepairMessages> = {
  'repair-row-missing': ({ record }) =>
    `Händelserna finns sparade till och med ${record}, men ärendet visas inte i någon lista.`,
  'repair-row-behind': ({ row, record }) =>
    `Listor och sidor visar ärendet som det var efter händelse ${row}; de sparade händelserna går till ${record}.`,
  'repair-row-differs': ({ record }) =>
    `Listor och sidor visar något annat än vad händelserna till och med ${record} säger.`,
  'repair-events-missing': ({ events }) =>
    `Körningen har händelser som databasen saknar: ${events}.`,
  'repair-events-lost': ({ events }) =>
    `Varken databasen eller någon körning har dessa händelser: ${events}.`,
  'repair-run-missing': ({ record }) =>
    `Ärendet är öppet efter händelse ${record}, men ingenting kör det.`,
  'repair-run-behind': ({ run, record }) =>
    `Körningen står vid händelse ${run}, databasen vid händelse ${record}: Temporal har backats.`,
  'repair-run-outdated': ({ run, record }) =>
    `Körningen hör till epok ${run}; ärendet är i epok ${record}: en tidigare körning har kommit tillbaka.`,
  'repair-fork': ({ events }) =>
    `Körning och databas har olika händelser under samma nummer: ${events}.`,
  'repair-run-unknown': ({ run }) =>
    `Temporal kör ärendet, till och med händelse ${run}, men databasen känner inte till det.`,
  'repair-run-of-ended': ({ run }) =>
    `Ärendet är avslutat, men en körning vid händelse ${run} väntar fortfarande.`,
  'repair-run-silent': ({ why }) => `Körningen kunde inte tillfrågas: ${why}.`,
  'repair-run-broken': ({ why }) =>
    `En worker har körningen men kan inte fortsätta den: ${why}.`,
  'repair-unreadable': ({ why }) => `Ärendet kan inte läsas: ${why}.`,
  'mend-rebuild': () =>
    'Listor och sidor görs om utifrån de sparade händelserna.',
  'mend-take-events': ({ events }) =>
    `Händelserna ${events} hämtas från körningen till databasen.`,
  'mend-note-lost': ({ events }) =>
    `Händelserna ${events} antecknas som förlorade; ärendet fortsätter från det som är känt efter dem.`,
  'mend-start-again': ({ epoch }) =>
    `Ärendet startas igen från databasen, som epok ${epoch}; tidsgränserna står fast.`,
  'mend-replace-run': ({ epoch }) =>
    `Körningen avslutas och ärendet startas igen från databasen, som epok ${epoch}. Kommandon utan utfall levereras igen.`,
  'mend-end-run': () => 'Körningen avslutas; inget ändras i databasen.',
  'mend-by-resume': () => 'Starta ett återupptagande: det kör ärendet igen.',
  'mend-later': () =>
    'Ingenting ändras. Se till att en worker kör och titta sedan igen.',
  'mend-by-hand': () => 'Detta kan inte lagas här; någon måste titta på det.',
  'unknown-repair': () => 'Det finns ingen sådan reparation.',
  'another-repair-runs': () =>
    'En annan reparation är inte klar. Vänta på den, eller stoppa den först.',
  'repair-has-ended': () => 'Reparationen är redan avslutad.',
  'repair-waits-for-engine': ({ why }) =>
    `Väntar tills Temporal kan nås: ${why}.`,
  'repair-failed': ({ why }) => `Misslyckades: ${why}.`,
};
