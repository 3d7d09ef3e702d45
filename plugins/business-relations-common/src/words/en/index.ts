import type { Words } from '../wordsFor';
import { campaignWords } from './campaigns';
import { caseWords } from './case';
import { deliveryWords } from './deliveries';
import { dialogueWords } from './dialogue';
import { errorWords } from './errors';
import { goalWords } from './goals';
import { hierarchyWords } from './hierarchy';
import { importWords } from './imports';
import { noticeWords } from './notices';
import { personalDataWords } from './personalData';
import { reorganisationWords } from './reorganisation';
import { repairWords } from './repairs';
import { requirementWords } from './requirement';
import { roleWords } from './role';
import { routingWords } from './routing';
import { sourceWords } from './sources';

export const en: Words = {
  ...campaignWords,
  ...caseWords,
  ...deliveryWords,
  ...dialogueWords,
  ...errorWords,
  ...goalWords,
  ...hierarchyWords,
  ...importWords,
  ...noticeWords,
  ...personalDataWords,
  ...reorganisationWords,
  ...repairWords,
  ...requirementWords,
  ...roleWords,
  ...routingWords,
  ...sourceWords,
};
