import { z } from 'zod';
import { withDirectionsClosed } from './direction';
import { problems } from './problems';

/** Text that a person writes. Shown as text always; the limit keeps a case within what an engine may carry. */
export const text = (most = 4000) =>
  z.string().trim().overwrite(withDirectionsClosed).min(1).max(most);

export const entityRef = z
  .string()
  .max(512)
  .regex(/^[a-z]+:[a-z0-9._-]+\/[a-z0-9._-]+$/i, problems.notAReference)
  .transform(ref => ref.toLocaleLowerCase('en-US'));

/** Only people take on roles and answer for themselves; a group could never accept. */
export const personRef = entityRef.refine(
  ref => ref.startsWith('user:'),
  problems.notAPerson,
);

export const instant = z.iso.datetime();
export const day = z.iso.date();

/** A time zone by its IANA name, as this machine's calendar data know it: what is kept can always be told the time by. */
export const zone = z
  .string()
  .max(100)
  .refine(name => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  }, problems.notAZone);

/** An amount always comes with its currency (ISO 4217). */
export const money = z.strictObject({
  amount: z.number().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/, problems.notACurrency),
});

/** Chosen by whoever writes; the same key again gives the same answer and does nothing twice. */
export const idempotencyKey = z.string().min(8).max(100);

/** Where a list goes on: what the page before ended with, as it came. */
export const cursor = z
  .string()
  .max(2000)
  .regex(/^[\w-]+$/, problems.notACursor);

export const scope = z.union([
  z.strictObject({ everything: z.literal(true) }),
  z.strictObject({ entities: z.array(entityRef).min(1).max(200) }),
]);

export const mandate = z
  .strictObject({
    services: z.union([z.literal('all'), z.array(entityRef).min(1).max(200)]),
    money: money.optional(),
    yearlyCeiling: money.optional(),
    from: day,
    to: day.optional(),
    grantor: entityRef.optional(),
    evidence: text(1000).optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    message: problems.endsBeforeItBegins,
  });
