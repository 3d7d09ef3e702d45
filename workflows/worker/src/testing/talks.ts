import { fatima, service } from './organisation';
import { DrivenCase } from './drivenCase';

/** A dialogue that stays open: its next step is still to be done. */
export async function aTalk(talk: DrivenCase): Promise<DrivenCase> {
  await talk.does(fatima, 'open', {
    topic: 'The morning queue',
    subject: service,
    with: [],
    nextStep: 'Show the saved searches',
  });
  return talk;
}
