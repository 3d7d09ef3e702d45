import { Preparing } from '@business-relations/backstage-plugin-business-relations-common';
import { z } from 'zod';
import { contentOf, withoutBlanks } from '../../cases/forms/content';
import {
  asSent as alternativeAsSent,
  asWritten as alternativeAsWritten,
  nextAlternative,
  WrittenAlternative,
  writtenAlternativeShape,
} from './WrittenAlternative';

/** A preparation while it is being written. Plain JSON, so that it can be kept. */
export type WrittenPreparation = {
  alternatives: WrittenAlternative[];
  recommended?: string;
  priceOfNothing: string;
};

/** By which what a browser kept is read, as long as it still is in this form. */
export const writtenPreparationShape = z.object({
  alternatives: z.array(writtenAlternativeShape),
  recommended: z.string().optional(),
  priceOfNothing: z.string(),
}) satisfies z.ZodType<WrittenPreparation>;

type Prepared = Pick<
  Preparing,
  'alternatives' | 'recommended' | 'priceOfNothing'
>;

/** What is prepared so far, to be changed; an empty alternative where there is none. */
export const asWritten = ({
  alternatives,
  recommended,
  priceOfNothing = '',
}: Prepared): WrittenPreparation => ({
  alternatives:
    alternatives.length > 0
      ? alternatives.map(alternativeAsWritten)
      : [nextAlternative([])],
  recommended,
  priceOfNothing,
});

/** As the contract takes it: without what nobody wrote. */
export const asSent = ({
  alternatives,
  recommended,
  priceOfNothing,
}: WrittenPreparation) => ({
  alternatives: [],
  ...contentOf(
    withoutBlanks({
      alternatives: alternatives.map(alternativeAsSent),
      recommended,
      priceOfNothing,
    }),
  ),
});
