import {
  Calendar,
  OpenHours,
} from '@business-relations/backstage-plugin-business-relations-common';

const weekOf = (
  working: OpenHours[],
  weekend: OpenHours[] = [],
): Calendar['week'] => ({
  monday: working,
  tuesday: working,
  wednesday: working,
  thursday: working,
  friday: working,
  saturday: weekend,
  sunday: weekend,
});

const publicHolidays = [
  '2026-01-01',
  '2026-01-06',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-06-06',
  '2026-12-25',
  '2026-12-26',
  '2027-01-01',
  '2027-01-06',
].map(day => ({ day }));

const eves = ['2026-06-19', '2026-12-24', '2026-12-31'].map(day => ({ day }));

/** Nine hours a day; customary eves are free, and the Thursday before Easter is a half day. */
export const sweden: Calendar = {
  id: 'se',
  version: 3,
  zone: 'Europe/Stockholm',
  week: weekOf([{ open: '08:00', close: '17:00' }]),
  holidays: [
    ...publicHolidays,
    ...eves,
    { day: '2026-04-02', closes: '12:00' },
  ],
};

export const swedenWithoutEves: Calendar = {
  ...sweden,
  id: 'se-law',
  holidays: publicHolidays,
};

/** Eight hours a day, an hour ahead of Sweden; Independence Day is free. */
export const finland: Calendar = {
  id: 'fi',
  version: 1,
  zone: 'Europe/Helsinki',
  week: weekOf([{ open: '08:00', close: '16:00' }]),
  holidays: [{ day: '2027-12-06' }],
};

/** Changes the clock on other days than Europe. */
export const newYork: Calendar = {
  id: 'us-ny',
  version: 1,
  zone: 'America/New_York',
  week: weekOf([{ open: '09:00', close: '17:00' }]),
  holidays: [],
};

const night = [{ open: '22:00', close: '06:00' }];

/** Every night, from the evening on which it begins; not on Christmas Eve. */
export const nights: Calendar = {
  id: 'nights',
  version: 1,
  zone: 'Europe/Stockholm',
  week: weekOf(night, night),
  holidays: [{ day: '2026-12-24' }],
};

const always = [{ open: '00:00', close: '24:00' }];

export const aroundTheClock: Calendar = {
  id: '24-7',
  version: 1,
  zone: 'Europe/Stockholm',
  week: weekOf(always, always),
  holidays: [],
};

/** With a break, and shorter on Fridays: a business day is what most days are. */
export const withBreaks: Calendar = {
  ...sweden,
  id: 'breaks',
  week: {
    ...weekOf([
      { open: '08:00', close: '12:00' },
      { open: '13:00', close: '17:00' },
    ]),
    friday: [{ open: '08:00', close: '12:00' }],
  },
  holidays: [],
};
