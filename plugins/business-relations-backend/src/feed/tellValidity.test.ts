import {
  Business,
  person,
  role,
  service,
  settingsWith,
  theService,
  theUnit,
  unit,
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { recomputeAll } from './recomputeAll';
import { tellValidity } from './tellValidity';

describe.each(databases.eachSupportedId())('mandates and days on %s', id => {
  const start = async (businessRelations = {}) => {
    const acme = await new Business(
      await databaseWithTables(id),
      settingsWith(businessRelations),
    ).has(
      service('archive'),
      unit('claims'),
      unit('aland'),
      person('asa', 'claims'),
    );
    const dayBreaks = async (at: string) => {
      acme.clock = () => at;
      await tellValidity(acme.db, acme.settings, acme.clock);
    };
    const hasCustomer = async () =>
      (await acme.relationsOf(theService('archive'))).length > 0;
    return { acme, dayBreaks, hasCustomer };
  };
  const customer = (from: string, to?: string, inUnit = 'claims') =>
    role('customer', 'asa', inUnit, [theService('archive')], {
      mandate: { from, to },
    });

  it('takes the relations with a mandate that ends, the day after its last', async () => {
    const { acme, dayBreaks, hasCustomer } = await start();
    await dayBreaks('2026-11-24T09:00:00.000Z');
    await acme.assigns(customer('2026-01-01', '2026-11-25'));
    await dayBreaks('2026-11-25T09:00:00.000Z');
    expect(await hasCustomer()).toBe(true);
    // Midnight in Stockholm is eleven in the evening.
    await dayBreaks('2026-11-25T22:59:00.000Z');
    expect(await hasCustomer()).toBe(true);
    await dayBreaks('2026-11-25T23:00:00.000Z');
    expect(await hasCustomer()).toBe(false);
  });

  it('shows a mandate from its first day', async () => {
    const { acme, dayBreaks, hasCustomer } = await start();
    await dayBreaks('2026-11-24T09:00:00.000Z');
    await acme.assigns(customer('2026-11-26'));
    await dayBreaks('2026-11-25T09:00:00.000Z');
    expect(await hasCustomer()).toBe(false);
    await dayBreaks('2026-11-26T09:00:00.000Z');
    expect(await hasCustomer()).toBe(true);
  });

  it('catches up with the days during which nothing ran', async () => {
    const { acme, dayBreaks, hasCustomer } = await start();
    await dayBreaks('2026-11-24T09:00:00.000Z');
    await acme.assigns(customer('2026-01-01', '2026-11-25'));
    await dayBreaks('2027-02-01T09:00:00.000Z');
    expect(await hasCustomer()).toBe(false);
  });

  it('asks nothing of the database while the day is the same', async () => {
    const { acme, dayBreaks } = await start();
    await dayBreaks('2026-11-24T09:00:00.000Z');
    const asked: string[] = [];
    acme.db.on('query', ({ sql }) => asked.push(sql));
    await dayBreaks('2026-11-24T10:00:00.000Z');
    expect(asked).toHaveLength(1);
  });

  it('goes by the day of the unit’s own calendar', async () => {
    const { acme, dayBreaks, hasCustomer } = await start({
      calendars: [
        { id: 'sweden', country: 'SE', zone: 'Europe/Stockholm' },
        {
          id: 'finland',
          country: 'FI',
          zone: 'Europe/Helsinki',
          units: [theUnit('aland')],
        },
      ],
    });
    await dayBreaks('2026-11-25T12:00:00.000Z');
    await acme.assigns(customer('2026-01-01', '2026-11-25', 'aland'));
    await dayBreaks('2026-11-25T21:59:00.000Z');
    expect(await hasCustomer()).toBe(true);
    await dayBreaks('2026-11-25T22:00:00.000Z');
    expect(await hasCustomer()).toBe(false);
  });

  it('puts everything right after a start, whatever was missed', async () => {
    const { acme, hasCustomer } = await start();
    await acme.assigns(customer('2026-01-01', '2026-11-25'));
    expect(await hasCustomer()).toBe(true);
    await recomputeAll(
      acme.db,
      acme.settings,
      () => '2026-12-01T09:00:00.000Z',
    );
    expect(await hasCustomer()).toBe(false);
  });
});
