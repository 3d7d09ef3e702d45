import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { readSettings, unknownSettings } from './settings';

const reading = (businessRelations?: object) =>
  readSettings(
    new ConfigReader({ ...(businessRelations && { businessRelations }) }),
  );

describe('the settings of the plugin', () => {
  it('need nothing', () => {
    expect(reading()).toEqual({
      worker: 'external:business-relations-worker',
      otherwise: { locale: 'en', zone: 'UTC' },
      dailyReminders: true,
    });
  });

  it('let every reminder come at once', () => {
    expect(
      reading({ notifications: { reminders: 'atOnce' } }).dailyReminders,
    ).toBe(false);
    expect(() => reading({ notifications: { reminders: 'weekly' } })).toThrow(
      /^businessRelations.notifications.reminders /,
    );
  });

  it('say how those are written to who have no settings of their own', () => {
    expect(
      reading({ language: 'sv', zone: 'Europe/Stockholm' }).otherwise,
    ).toEqual({ locale: 'sv', zone: 'Europe/Stockholm' });
  });

  it('that mean nothing are told, and hold nothing up', () => {
    const misspelt = new ConfigReader({
      businessRelations: { serviceTyps: ['service'], zone: 'UTC' },
    });
    expect(unknownSettings(misspelt)).toEqual([
      expect.stringMatching(
        /^businessRelations.serviceTyps is no setting .* serviceTypes/,
      ),
    ]);
    expect(() => readSettings(misspelt)).not.toThrow();
  });

  it('are those that config.d.ts tells, and no others', () => {
    const text = readFileSync(join(__dirname, '..', 'config.d.ts'), 'utf8');
    const told = [...text.matchAll(/^ {4}(\w+)\?:/gm)].map(([, key]) => key);
    const [sentence] = unknownSettings(
      new ConfigReader({ businessRelations: { misspelt: true } }),
    );
    const [, known] = sentence.split('; there are ');
    expect(known.split(', ').sort()).toEqual(told.sort());
  });

  it('are refused with the key and a sentence', () => {
    expect(() => reading({ zone: 'Nowhere' })).toThrow(
      'businessRelations.zone is not a zone like Europe/Stockholm',
    );
  });
});
