import { Alternative } from '@business-relations/backstage-plugin-business-relations-common';
import { money } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

/** An alternative while it is being written: agreements as lines of one text. */
export type WrittenAlternative = Omit<Alternative, 'agreements'> & {
  agreements: string;
};

export const writtenAlternativeShape = z.object({
  key: z.string(),
  title: z.string(),
  oneOff: money.optional(),
  yearly: money.optional(),
  risk: z.string().optional(),
  agreements: z.string(),
  technical: z.string().optional(),
}) satisfies z.ZodType<WrittenAlternative>;

export const asWritten = ({
  agreements,
  ...alternative
}: Alternative): WrittenAlternative => ({
  ...alternative,
  agreements: agreements.join('\n'),
});

/** As the contract takes it. */
export const asSent = ({ agreements, ...written }: WrittenAlternative) => ({
  ...written,
  agreements: agreements
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean),
});

const letters = 'BCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The next letter that no other has; doing nothing is the first of all. */
export function nextAlternative(
  others: WrittenAlternative[],
): WrittenAlternative {
  const taken = others.map(({ key }) => key);
  const letter = letters.find(each => !taken.includes(each));
  return {
    key: letter ?? `Z${others.length}`,
    title: '',
    agreements: '',
  };
}
