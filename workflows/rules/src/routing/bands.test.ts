import {
  asa,
  ask,
  claims,
  codesOf,
  customer,
  euro,
  everybody,
  fatima,
  kronor,
  mats,
  motor,
  orderer,
  payments,
  service,
  told,
  without,
} from './testing/company';

const bandsOf = (...asked: Parameters<typeof ask>) =>
  ask(...asked).bands?.map(({ upTo, decide }) => [
    upTo ? `${upTo.amount} ${upTo.currency}` : 'above',
    told(decide),
  ]);

describe('Without an amount', () => {
  it('the answer comes in bands: up to 500,000 kr the customer; above, the customer above; then the IT steering group', () => {
    expect(bandsOf('change')).toEqual([
      ['500000 SEK', 'asa'],
      ['2000000 SEK', 'mats'],
      ['above', 'cecilia'],
    ]);
  });

  it('who decides is the first band’s, and the reasons tell all of them', () => {
    const route = ask('change');
    expect(told(route.decide)).toBe('asa');
    expect(route.bands?.[0].decide).toEqual(route.decide);
    expect(codesOf(route)).toEqual([
      'content-is-the-customers',
      'customer-of-unit',
      'mandate-too-small',
      'customer-above',
      'mandate-too-small',
      'steering-group-last',
    ]);
  });

  it('there are none where the amount makes no difference', () => {
    expect(ask('order')).not.toHaveProperty('bands');
    expect(ask('complaint')).not.toHaveProperty('bands');
    expect(ask('change', { amount: kronor(1) })).not.toHaveProperty('bands');
  });

  it('an orderer’s ceiling makes a band of its own', () => {
    const limited = orderer('fatima', motor, {
      mandate: {
        services: [service],
        money: kronor(50_000),
        from: '2026-01-01',
      },
    });
    const assignments = [...without(fatima), limited];
    expect(bandsOf('order', { change: { assignments } })).toEqual([
      ['50000 SEK', 'fatima'],
      ['500000 SEK', 'asa'],
      ['2000000 SEK', 'mats'],
      ['above', 'cecilia'],
    ]);
  });

  it('what is left of a yearly ceiling is the end of a band too', () => {
    const limited = customer('asa', claims, undefined, {
      mandate: {
        services: 'all',
        money: kronor(500_000),
        yearlyCeiling: kronor(600_000),
        from: '2026-01-01',
      },
    });
    const change = {
      assignments: [limited, ...without(asa)],
      approvedThisYear: { [limited.id]: kronor(450_000) },
    };
    expect(bandsOf('change', { change })?.[0]).toEqual(['150000 SEK', 'asa']);
  });

  it('bands are told in the nearest mandate’s currency, others by their rate', () => {
    const inEuro = customer('mats', mats.unit ?? '', euro(200_000));
    const change = {
      assignments: [...without(mats), inEuro],
      rates: [{ from: 'SEK', to: 'EUR', rate: 0.1 }],
    };
    expect(bandsOf('change', { change })).toEqual([
      ['500000 SEK', 'asa'],
      ['2000000 SEK', 'mats'],
      ['above', 'cecilia'],
    ]);
    const noRate = { ...change, rates: [] };
    expect(bandsOf('change', { change: noRate })).toEqual([
      ['500000 SEK', 'asa'],
      ['above', 'cecilia'],
    ]);
    expect(codesOf(ask('change', { change: noRate }))).toContain('no-rate');
  });

  it('a band ends where a share reaches its customer’s mandate', () => {
    const scope = { entities: [service] };
    const assignments = [
      customer('asa', claims, kronor(500_000), { scope, share: 70 }),
      customer('pia', payments, kronor(300_000), { scope, share: 30 }),
      ...without(asa),
    ];
    expect(bandsOf('change', { change: { assignments } })).toEqual([
      ['714285.71 SEK', 'asa and pia, else mats'],
      ['1000000 SEK', 'mats and pia, else cecilia'],
      ['2000000 SEK', 'mats'],
      ['above', 'cecilia'],
    ]);
  });

  it('who may decide only on what is free has a band that ends at nothing', () => {
    const { mandate: _, ...assumed } = fatima;
    const assignments = [assumed, ...everybody.filter(each => each !== fatima)];
    expect(bandsOf('order', { change: { assignments } })?.[0]).toEqual([
      '0 SEK',
      'fatima',
    ]);
  });
});
