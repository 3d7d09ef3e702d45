import {
  EntityRef,
  Message,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Column } from './line';
import { Held } from './content';

/** A row that can't be carried out: then none is. */
export type Mistake = {
  does: 'error';
  line: number;
  column?: Column;
  unit?: EntityRef;
  because: Message;
};

/**
 * What is to become of one row, or of a role that no row says any more. There is no way here to accept anything for
 * anybody: the most that a row does is to ask.
 */
export type Step =
  | Mistake
  | { does: 'nothing'; line: number; unit: EntityRef; because: Message }
  | { does: 'unchanged'; line: number; role: Held; because: Message }
  | { does: 'new'; line: number; proposition: Proposition }
  | {
      does: 'changed';
      line: number;
      /** Missing where what was accepted says it already, and only another question is taken back. */
      proposition?: Proposition;
      /** What holds or is asked now. */
      before: Held;
      /** An identified row, which is written anew. */
      instead?: Held;
      /** What was asked before and is not any more. */
      takesBack: Held[];
      because?: Message;
    }
  | { does: 'ended'; role: Held; because: Message };

export type Plan = readonly Step[];

/** A plan with an error in it is not carried out. */
export const mistakesIn = (plan: Plan): Mistake[] =>
  plan.filter(step => step.does === 'error');
