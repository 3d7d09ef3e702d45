import { Proposition } from '@business-relations/backstage-plugin-business-relations-common';
import { Rejection } from '../../../process';
import { Rules } from '../command';
import { asDeputy } from './deputy';
import { fitsAbove } from './fitsAbove';
import { whatIsNeeded } from './needed';
import { notTwice } from './sameRole';
import { withinTheWhole } from './shares';

export { wordOn, type Word } from './whoseWord';
export { heldBefore, identifiedAs } from './sameRole';

/**
 * What is wrong with a proposition, by what is so now: asked when it is proposed, and again when it is accepted, since
 * the mandate above may be another by then. `id` is its own row, where it has one.
 */
export const problemWith = (
  proposition: Proposition,
  id: string | undefined,
  { relations }: Pick<Rules, 'relations'>,
): Rejection | undefined =>
  whatIsNeeded(proposition, relations) ??
  notTwice(proposition, id, relations) ??
  asDeputy(proposition, relations) ??
  fitsAbove(proposition, relations) ??
  withinTheWhole(proposition, relations);
