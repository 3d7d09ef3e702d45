import type { RepairMessages } from '../../messages/repairs';
import type { WordsFor } from '../wordsFor';

export const repairWords: WordsFor<RepairMessages> = {
  'repair-row-missing': ({ record }) =>
    `The record has this case up to event ${record}, and no list or page shows it.`,
  'repair-row-behind': ({ row, record }) =>
    `Lists and pages show the case as it was after event ${row}; the record goes on to event ${record}.`,
  'repair-row-differs': ({ record }) =>
    `Lists and pages show something else than the record says after event ${record}.`,
  'repair-events-missing': ({ events }) =>
    `The run has events that the database lacks: ${events}.`,
  'repair-events-lost': ({ events }) =>
    `Neither the database nor any run has these events: ${events}.`,
  'repair-run-missing': ({ record }) =>
    `The case is open after event ${record}, and nothing runs it.`,
  'repair-run-behind': ({ run, record }) =>
    `The run stands at event ${run}, the record at event ${record}: Temporal was set back.`,
  'repair-run-outdated': ({ run, record }) =>
    `The run is of epoch ${run}; the case is in epoch ${record}: an earlier run has come back.`,
  'repair-fork': ({ events }) =>
    `Run and record have different events under the same numbers: ${events}.`,
  'repair-run-unknown': ({ run }) =>
    `Temporal runs this case, up to event ${run}, and the database doesn’t know it.`,
  'repair-run-of-ended': ({ run }) =>
    `The case has ended, and a run at event ${run} still waits.`,
  'repair-run-silent': ({ why }) => `The run could not be asked: ${why}.`,
  'repair-run-broken': ({ why }) =>
    `A worker has the run and can’t go on with it: ${why}.`,
  'repair-unreadable': ({ why }) => `The case can’t be read: ${why}.`,
  'mend-rebuild': () => 'Lists and pages are made anew from the record.',
  'mend-take-events': ({ events }) =>
    `Events ${events} are taken from the run into the record.`,
  'mend-note-lost': ({ events }) =>
    `Events ${events} are noted as lost; the case goes on from what is known after them.`,
  'mend-start-again': ({ epoch }) =>
    `The case is started again from the record, as epoch ${epoch}; its deadlines stay.`,
  'mend-replace-run': ({ epoch }) =>
    `The run is ended and the case started again from the record, as epoch ${epoch}. Commands without an outcome are delivered again.`,
  'mend-end-run': () => 'The run is ended; nothing of the record changes.',
  'mend-by-resume': () => 'Start a resume: it runs the case again.',
  'mend-later': () =>
    'Nothing is changed. See that a worker runs, then look again.',
  'mend-by-hand': () => 'This can’t be mended here; somebody has to look.',
  'unknown-repair': () => 'There is no such repair.',
  'another-repair-runs': () =>
    'Another repair has not ended. Wait for it, or stop it first.',
  'repair-has-ended': () => 'This repair has ended already.',
  'repair-waits-for-engine': ({ why }) =>
    `Waits until Temporal can be reached: ${why}.`,
  'repair-failed': ({ why }) => `Failed: ${why}.`,
};
