import { KindView } from '../cases/kinds/kindView';
import { DialogueContent } from './DialogueContent';
import { StartDialogue } from './StartDialogue';
import { TurnIntoForm } from './TurnIntoForm';

export const dialogueView: KindView = {
  Content: DialogueContent,
  forms: { turnInto: TurnIntoForm },
  Start: StartDialogue,
};
