import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  anders,
  asa,
  asaForClaims,
  claims,
  company,
  erik,
  everybody,
  intake,
  karin,
  kronor,
  mats,
  matsForCompany,
  motor,
  pia,
  payments,
  without,
} from '../../requirement/testing/organisation';
import {
  customerOfClaims,
  customerOfMotor,
  mandate,
  ordererOfMotor,
} from '../testing/proposals';
import { Sent, Story } from '../testing/story';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

const tried = (sent: Sent, story = Story.in()) => story.triedToOpen(sent, erik);

const among = (...rows: Assignment[]) => Story.in([...everybody, ...rows]);

describe('A mandate fits inside the mandate of the unit above', () => {
  it('up to its limit, beyond which it is refused with the arithmetic', () => {
    expect(tried(customerOfMotor(500_000))).toBe('let through');
    expect(tried(customerOfMotor(500_001))).toEqual({
      code: 'mandate-beyond-above',
      params: {
        asked: kronor(500_001),
        limit: kronor(500_000),
        per: 'decision',
        person: asa,
        unit: claims,
      },
    });
  });

  it('where that unit is a customer: the nearest above that is one', () => {
    const story = Story.in(without(everybody, asaForClaims));
    expect(tried(customerOfMotor(2_000_000), story)).toBe('let through');
    expect(tried(customerOfMotor(2_000_001), story)).toMatchObject({
      params: { person: mats },
    });
    const nobody = Story.in(without(everybody, asaForClaims, matsForCompany));
    expect(tried(customerOfMotor(9_000_000), nobody)).toBe('let through');
  });

  it('and where what it is for is inside a mandate above that is only asked for, waits for that one', () => {
    const narrow = {
      ...asaForClaims,
      mandate: { ...mandate(500_000), services: [payments] },
    };
    const rows = without(everybody, asaForClaims, matsForCompany);
    const asked = { ...matsForCompany, status: 'proposed' as const };
    const orderer = ordererOfMotor({
      mandate: { services: 'all', from: '2026-03-03' },
    });
    expect(tried(orderer, Story.in([...rows, narrow, asked]))).toEqual({
      code: 'mandate-above-not-accepted',
      params: { services: [], person: mats, unit: company },
    });
    expect(tried(orderer, Story.in([...rows, narrow, matsForCompany]))).toBe(
      'let through',
    );
    expect(tried(orderer, Story.in([...rows, narrow]))).toMatchObject({
      code: 'mandate-services-beyond-above',
    });
    const few = {
      ...asked,
      mandate: { ...mandate(2_000_000), services: [payments] },
    };
    expect(tried(orderer, Story.in([...rows, narrow, few]))).toMatchObject({
      code: 'mandate-services-beyond-above',
    });
  });

  it('its own unit is not above a customer, but it is above an orderer', () => {
    expect(tried(customerOfClaims(600_000))).toBe('let through');
    expect(
      tried(ordererOfMotor({ unit: claims, mandate: mandate(600_000) })),
    ).toMatchObject({ code: 'mandate-beyond-above' });
  });

  it('one that has expired, and one that nobody accepted, holds nobody back', () => {
    const expired = {
      ...asaForClaims,
      mandate: { ...mandate(500_000), from: '2025-01-01', to: '2026-03-02' },
    };
    const rows = without(everybody, asaForClaims);
    expect(tried(customerOfMotor(600_000), Story.in([...rows, expired]))).toBe(
      'let through',
    );
    const asked = { ...asaForClaims, status: 'proposed' as const };
    expect(tried(customerOfMotor(600_000), Story.in([...rows, asked]))).toBe(
      'let through',
    );
  });

  it('also by the year', () => {
    const ceiling = {
      ...asaForClaims,
      mandate: mandate(500_000, { yearlyCeiling: kronor(900_000) }),
    };
    const story = Story.in([...without(everybody, asaForClaims), ceiling]);
    const asked = (amount: number) =>
      customerOfMotor(100_000, {
        mandate: mandate(100_000, { yearlyCeiling: kronor(amount) }),
      });
    expect(tried(asked(900_000), story)).toBe('let through');
    expect(tried(asked(900_001), story)).toMatchObject({
      code: 'mandate-beyond-above',
      params: { per: 'year', limit: kronor(900_000) },
    });
  });

  it('for its services alone, also for those that stand in what it names', () => {
    const named = {
      ...asaForClaims,
      mandate: mandate(500_000, { services: ['domain:default/claims'] }),
    };
    const story = Story.in([
      ...without(everybody, asaForClaims, matsForCompany),
      named,
    ]);
    const asked = (services: string[]) =>
      customerOfMotor(0, { mandate: mandate(1, { services }) });
    expect(tried(asked([intake]), story)).toBe('let through');
    expect(tried(asked([intake, 'component:default/other']), story)).toEqual({
      code: 'mandate-services-beyond-above',
      params: {
        services: ['component:default/other'],
        allowed: ['domain:default/claims'],
        person: asa,
        unit: claims,
      },
    });
    const levels = {
      'component:default/other': [
        'component:default/other',
        'domain:default/claims',
      ],
    };
    expect(
      tried(asked(['component:default/other']), story.knowing({ levels })),
    ).toBe('let through');
    expect(tried(customerOfMotor(1), story)).toMatchObject({
      code: 'mandate-services-beyond-above',
      params: { services: [] },
    });
  });

  it('each service by the nearest unit whose mandate reaches it', () => {
    const named = {
      ...asaForClaims,
      mandate: mandate(500_000, { services: [intake] }),
    };
    const story = Story.in([...without(everybody, asaForClaims), named]);
    const asked = (amount: number, services: string[]) =>
      customerOfMotor(0, { mandate: mandate(amount, { services }) });
    expect(tried(asked(2_000_000, ['component:default/other']), story)).toBe(
      'let through',
    );
    expect(
      tried(asked(2_000_001, ['component:default/other']), story),
    ).toMatchObject({ code: 'mandate-beyond-above', params: { person: mats } });
    expect(tried(asked(500_001, [intake]), story)).toMatchObject({
      code: 'mandate-beyond-above',
      params: { person: asa },
    });
  });

  it('each service by a mandate that reaches it, where somebody has several', () => {
    const dear = {
      ...asaForClaims,
      mandate: mandate(500_000, { services: [intake] }),
    };
    const cheap = {
      ...asaForClaims,
      id: 'customer-asa-2',
      mandate: mandate(50_000, { services: ['component:default/other'] }),
    };
    const story = Story.in([...without(everybody, asaForClaims), dear, cheap]);
    const asked = (services: string[]) =>
      customerOfMotor(0, { mandate: mandate(100_000, { services }) });
    expect(tried(asked([intake]), story)).toBe('let through');
    expect(
      tried(asked([intake, 'component:default/other']), story),
    ).toMatchObject({
      code: 'mandate-beyond-above',
      params: { limit: kronor(50_000) },
    });
  });

  it('until its last day', () => {
    const ending = {
      ...asaForClaims,
      mandate: mandate(500_000, { to: '2026-12-31' }),
    };
    const story = Story.in([...without(everybody, asaForClaims), ending]);
    const asked = (to?: string) =>
      customerOfMotor(0, { mandate: mandate(1, to ? { to } : {}) });
    expect(tried(asked('2026-12-31'), story)).toBe('let through');
    expect(tried(asked('2027-01-01'), story)).toEqual({
      code: 'mandate-outlasts-above',
      params: {
        to: '2027-01-01',
        lastDay: '2026-12-31',
        person: asa,
        unit: claims,
      },
    });
    expect(tried(asked(), story)).toMatchObject({
      code: 'mandate-outlasts-above',
    });
  });

  it('in another currency by the rate, and without one it counts as beyond', () => {
    const asked = (amount: number) =>
      customerOfMotor(0, { mandate: mandate(0, { money: euros(amount) }) });
    const rates = [{ from: 'EUR', to: 'SEK', rate: 11.5 }];
    const story = Story.in(everybody, { rates });
    expect(tried(asked(43_000), story)).toBe('let through');
    expect(tried(asked(44_000), story)).toMatchObject({
      code: 'mandate-beyond-above',
      params: { asked: euros(44_000), converted: kronor(506_000) },
    });
    expect(tried(asked(1))).toEqual({
      code: 'mandate-without-rate',
      params: { from: 'EUR', to: 'SEK', person: asa },
    });
  });
});

describe('A deputy', () => {
  const deputy = (
    amount: number | undefined,
    more: Partial<Extract<Sent, { ask: 'accept' }>> = {},
  ): Sent => ({
    ...customerOfClaims(0),
    holder: anders,
    mandate: {
      services: 'all',
      from: '2026-03-01',
      to: '2026-08-31',
      ...(amount !== undefined && { money: kronor(amount) }),
    },
    deputyFor: asaForClaims.id,
    ...more,
  });

  it('has a mandate no larger than the holder’s', () => {
    expect(tried(deputy(500_000))).toBe('let through');
    expect(tried(deputy(undefined))).toBe('let through');
    expect(tried(deputy(500_001))).toMatchObject({
      code: 'mandate-beyond-deputised',
      params: { limit: kronor(500_000), person: asa },
    });
  });

  it('for no other services', () => {
    const narrow = {
      ...asaForClaims,
      mandate: mandate(500_000, { services: [intake] }),
    };
    const story = Story.in([...without(everybody, asaForClaims), narrow]);
    expect(tried(deputy(100_000), story)).toMatchObject({
      code: 'deputy-services-beyond',
    });
    const mail = 'component:default/mail';
    expect(
      tried(
        deputy(100_000, {
          mandate: mandate(100_000, { services: [intake, mail] }),
        }),
        story,
      ),
    ).toMatchObject({ params: { services: [mail] } });
    expect(
      tried(
        deputy(100_000, { mandate: mandate(100_000, { services: [intake] }) }),
        story,
      ),
    ).toBe('let through');
  });

  it('stands in for a role that somebody else holds, in just that role and unit', () => {
    expect(tried(deputy(1, { holder: asa }))).toMatchObject({
      code: 'deputy-of-oneself',
    });
    expect(tried(deputy(1, { unit: motor }))).toMatchObject({
      code: 'deputy-differs',
      params: { role: 'customer', where: [claims] },
    });
    expect(tried(deputy(1, { deputyFor: 'unknown' }))).toMatchObject({
      code: 'no-such-role',
    });
    const ended = { ...asaForClaims, id: 'ended', status: 'ended' as const };
    expect(
      tried(deputy(1, { deputyFor: 'ended' }), among(ended)),
    ).toMatchObject({ code: 'role-is-not-held' });
    const own = { ...asaForClaims, id: 'own', deputyFor: 'somebody' };
    expect(tried(deputy(1, { deputyFor: 'own' }), among(own))).toMatchObject({
      code: 'deputy-of-deputy',
    });
  });
});

describe('The shares of a service', () => {
  const shared = (share: number): Sent =>
    customerOfMotor(100_000, { share, unit: payments, holder: pia });
  const taken = (share: number, more: Partial<Assignment> = {}) =>
    among({
      ...asaForClaims,
      id: 'shared-1',
      scope: { entities: [intake] },
      share,
      ...more,
    });

  it('are at most the whole together, and beyond it are refused with the arithmetic', () => {
    expect(tried(shared(30), taken(70))).toBe('let through');
    expect(tried(shared(40), taken(70))).toEqual({
      code: 'shares-beyond-whole',
      params: { entity: intake, share: 40, taken: 70, total: 110 },
    });
  });

  it('count only where they were accepted, and not those of the same unit', () => {
    expect(tried(shared(40), taken(70, { status: 'proposed' }))).toBe(
      'let through',
    );
    expect(
      tried(shared(40), taken(70, { unit: payments, holder: karin })),
    ).toBe('let through');
  });

  it('count from the moment their holder says yes, also before that is carried out', () => {
    const proposed = taken(70, { status: 'proposed' });
    expect(
      tried(shared(40), proposed.knowing({ accepting: ['shared-1'] })),
    ).toMatchObject({ code: 'shares-beyond-whole', params: { taken: 70 } });
    expect(
      tried(shared(40), proposed.knowing({ accepting: ['another'] })),
    ).toBe('let through');
  });
});
