import { z } from 'zod';
import { Calendar } from '../calendar';
import { day, zone } from './primitives';

const clockTime = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is not a time like 08:00');

const endOfDay = '24:00';

const openHours = z.object({ open: clockTime, close: clockTime });

/** In order and apart; only the last may go on past midnight. */
const inOrder = (hours: z.output<typeof openHours>[]) =>
  hours.every(({ open, close }, index) => {
    const following = hours.at(index + 1);
    return (
      open < endOfDay &&
      (!following || (open < close && close <= following.open))
    );
  });

const hoursOfDay = z
  .array(openHours)
  .max(12)
  .refine(inOrder, 'are not in order, or overlap');

const week = z
  .object({
    monday: hoursOfDay,
    tuesday: hoursOfDay,
    wednesday: hoursOfDay,
    thursday: hoursOfDay,
    friday: hoursOfDay,
    saturday: hoursOfDay,
    sunday: hoursOfDay,
  })
  .refine(
    days => Object.values(days).some(hours => hours.length > 0),
    'has no working time',
  );

const holiday = z.object({
  day,
  name: z.string().max(200).optional(),
  closes: clockTime.optional(),
});

export const calendarShape: z.ZodType<Calendar> = z.object({
  id: z.string().min(1).max(100),
  version: z.number().int().min(1),
  name: z.string().max(200).optional(),
  zone,
  week,
  holidays: z
    .array(holiday)
    .max(5000)
    .refine(
      holidays =>
        new Set(holidays.map(each => each.day)).size === holidays.length,
      'names a day twice',
    ),
});
