import { Happened, Opening, Rules } from '../command';
import { askToConfirm } from './askToConfirm';
import { end } from './end';
import { handOver } from './handOver';
import { propose } from './propose';

export function open(opening: Opening, context: Rules): Happened {
  switch (opening.ask) {
    case 'accept':
      return propose(opening, context);
    case 'confirm':
      return askToConfirm(opening, context);
    case 'handOver':
      return handOver(opening, context);
    case 'end':
      return end(opening, context);
    default:
      return opening satisfies never;
  }
}
