import { dayEnds } from './dayEnds';
import { dayIn } from './dayIn';

describe('The day that it is', () => {
  it.each([
    ['Europe/Stockholm', '2026-03-02T22:59:59.999Z', '2026-03-02'],
    ['Europe/Stockholm', '2026-03-02T23:00:00.000Z', '2026-03-03'],
    ['Europe/Stockholm', '2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['America/New_York', '2027-01-01T04:59:00.000Z', '2026-12-31'],
    ['Pacific/Auckland', '2028-02-28T12:00:00.000Z', '2028-02-29'],
  ])('in %s at %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, instant)).toBe(day);
  });

  it.each([
    ['Europe/Stockholm', '2026-03-02', '2026-03-02T22:59:59.999Z'],
    ['Europe/Stockholm', '2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['America/New_York', '2026-12-31', '2027-01-01T04:59:59.999Z'],
  ])('in %s on %s ends at %s', (zone, day, instant) => {
    expect(dayEnds(zone, day)).toBe(instant);
  });

  it('nowhere is refused', () => {
    expect(() => dayIn('Mars', '2026-03-02T22:00:00.000Z')).toThrow('Mars');
    expect(() => dayEnds('Mars', '2026-03-02')).toThrow('Mars');
  });
});
