import {
  ask,
  asa,
  claims,
  codesOf,
  company,
  customer,
  dag,
  domain,
  erik,
  everybody,
  fatima,
  glass,
  inSeat,
  itTeam,
  kronor,
  mats,
  motor,
  namesIn,
  orderer,
  payments,
  service,
  siv,
  system,
  told,
  user,
  without,
} from './testing/company';

/** Architecture, section 4, line by line. */
describe('To order or change the use of an existing service, inside the offering', () => {
  it('the asker prepares, and the orderer nearest the asker’s unit in whose scope the service is decides', () => {
    const route = ask('order', { amount: kronor(20_000) });
    expect(namesIn(route.prepare)).toEqual(['karin']);
    expect(told(route.decide)).toBe('fatima');
    expect(codesOf(route)).toEqual([
      'order-changes-nothing',
      'nearest-orderer',
    ]);
  });

  it('walks up from the asker’s unit: who is nearer decides', () => {
    const ida = orderer('ida', glass);
    const ove = orderer('ove', company);
    const assignments = [...everybody, ove, ida];
    expect(told(ask('order', { change: { assignments } }).decide)).toBe('ida');
    expect(
      told(
        ask('order', { change: { assignments, askerUnits: [motor] } }).decide,
      ),
    ).toBe('fatima');
    expect(
      told(
        ask('order', { change: { assignments, askerUnits: [payments] } })
          .decide,
      ),
    ).toBe('ove');
  });

  it('an orderer in whose scope the service isn’t doesn’t decide', () => {
    const elsewhere = orderer('ida', glass, {
      scope: { entities: ['component:default/other'] },
    });
    const assignments = [...everybody, elsewhere];
    expect(told(ask('order', { change: { assignments } }).decide)).toBe(
      'fatima',
    );
  });

  it('without an orderer it is the customer', () => {
    const change = { assignments: without(fatima) };
    const route = ask('order', { amount: kronor(20_000), change });
    expect(told(route.decide)).toBe('asa');
    expect(codesOf(route)).toEqual([
      'order-changes-nothing',
      'customer-orders',
      'customer-of-unit',
    ]);
  });

  it('the customer may always order, also where there is an orderer', () => {
    const route = ask('order', { asker: user('asa') });
    expect(told(route.decide)).toBe('asa');
    expect(route.because).toContainEqual({
      code: 'orders-themselves',
      params: { person: user('asa'), role: 'customer', unit: claims },
      facts: [{ assignment: asa.id }],
    });
  });

  it('an orderer’s own order is theirs, whatever unit they work in', () => {
    const change = { askerUnits: [payments] };
    const route = ask('order', { asker: user('fatima'), change });
    expect(told(route.decide)).toBe('fatima');
    expect(codesOf(route)).toContain('orders-themselves');
  });

  it('unless it is said to be for another unit’s business', () => {
    const route = ask('order', { asker: user('fatima'), unit: payments });
    expect(told(route.decide)).not.toBe('fatima');
  });

  it('needs only the asker’s own line where several customers share the service', () => {
    const scope = { entities: [service] };
    const ours = customer('asa', claims, kronor(500_000), { scope });
    const pia = customer('pia', payments, kronor(500_000), { scope });
    const assignments = [...without(asa, fatima), pia, ours];
    const route = ask('order', {
      amount: kronor(400_000),
      change: { assignments },
    });
    expect(told(route.decide)).toBe('asa');
    expect(codesOf(route)).toContain('own-line-orders');
  });

  it('asked from elsewhere, any of them may order', () => {
    const scope = { entities: [service] };
    const ours = customer('asa', claims, kronor(500_000), { scope });
    const pia = customer('pia', payments, kronor(500_000), { scope });
    const route = ask('order', {
      change: { assignments: [mats, ours, pia], askerUnits: [itTeam] },
    });
    expect(told(route.decide)).toBe('asa or pia');
    expect(codesOf(route)).toContain('any-customer-orders');
  });
});

describe('To talk about how to use a service best', () => {
  it('nobody decides: orderer and account manager meet', () => {
    const route = ask('dialogue');
    expect(told(route.decide)).toBe('nobody');
    expect(namesIn(route.inform)).toEqual(['fatima', 'erik']);
    expect(route.above).toEqual([]);
    expect(codesOf(route)).toEqual(['talk-decides-nothing']);
  });
});

describe('For a new service, or changed content of a service', () => {
  it('orderer and account manager prepare, and the customer decides whose mandate covers it', () => {
    for (const question of ['new', 'change'] as const) {
      const route = ask(question, { amount: kronor(340_000) });
      expect(namesIn(route.prepare)).toEqual(['fatima', 'erik']);
      expect(told(route.decide)).toBe('asa');
      expect(codesOf(route)).toEqual([
        'content-is-the-customers',
        'customer-of-unit',
      ]);
      expect(route.above.map(inSeat)).toEqual(['mats', 'cecilia']);
    }
  });

  it('the customer is that of the service, not of whoever asks', () => {
    const pia = customer('pia', payments, kronor(500_000), {
      scope: { entities: [system] },
    });
    const route = ask('change', {
      change: { assignments: [...everybody, pia] },
    });
    expect(told(route.decide)).toBe('pia');
    expect(codesOf(route)).toContain('customer-of-subject');
  });

  it('a new one is for the customer of the unit that wants it', () => {
    const pia = customer('pia', payments, kronor(500_000), {
      scope: { entities: [domain] },
    });
    const assignments = [...everybody, pia];
    expect(told(ask('new', { change: { assignments } }).decide)).toBe('asa');
    expect(
      told(ask('new', { unit: payments, change: { assignments } }).decide),
    ).toBe('pia');
  });

  it('a mandate for the place where it will stand covers it, one for a service that is there doesn’t', () => {
    const covering = (services: string[]) => {
      const money = kronor(500_000);
      const limited = customer('asa', claims, undefined, {
        mandate: { services, money, from: '2026-01-01' },
      });
      const assignments = [...without(asa), limited];
      return ask('new', { amount: kronor(1), change: { assignments } });
    };
    expect(told(covering([system]).decide)).toBe('asa');
    expect(told(covering([domain]).decide)).toBe('asa');
    const onlyTheService = covering([service]);
    expect(told(onlyTheService.decide)).toBe('mats');
    expect(codesOf(onlyTheService)).toContain('outside-mandate');
  });

  it('an orderer never decides, however large the mandate', () => {
    const generous = orderer('fatima', motor, {
      mandate: { services: 'all', money: kronor(9e9), from: '2026-01-01' },
    });
    const assignments = [...without(fatima), generous];
    const route = ask('change', {
      asker: user('fatima'),
      amount: kronor(1),
      change: { assignments },
    });
    expect(told(route.decide)).toBe('asa');
  });
});

describe('For money beyond the mandate', () => {
  it('customer and account manager prepare, and the customer above decides', () => {
    const route = ask('money', { amount: kronor(800_000) });
    expect(namesIn(route.prepare)).toEqual(['asa', 'erik']);
    expect(told(route.decide)).toBe('mats');
    expect(codesOf(route)).toEqual(['money-goes-up', 'customer-above']);
  });

  it('else the IT steering group', () => {
    const route = ask('money', { amount: kronor(3_000_000) });
    expect(told(route.decide)).toBe('cecilia');
    expect(codesOf(route)).toEqual([
      'money-goes-up',
      'mandate-too-small',
      'steering-group-last',
    ]);
  });
});

describe('For service levels', () => {
  it('account manager and service manager prepare, the customer agrees and IT’s signatory commits', () => {
    const route = ask('serviceLevel', { amount: kronor(100_000) });
    expect(namesIn(route.prepare)).toEqual(['erik', 'sven']);
    expect(told(route.decide)).toBe('asa and siv, else cecilia');
    expect(codesOf(route)).toEqual([
      'levels-need-two',
      'customer-of-unit',
      'signatory-commits',
    ]);
  });

  it('a price beyond the customer’s mandate is agreed to by the customer above', () => {
    const route = ask('serviceLevel', { amount: kronor(600_000) });
    expect(told(route.decide)).toBe('mats and siv, else cecilia');
  });

  it('without a signatory nobody can commit, and it says whose task that is to change', () => {
    const change = { assignments: without(siv) };
    expect(told(ask('serviceLevel', { change }).decide)).toBe(
      'vacant: signatory, for erik to fill',
    );
  });
});

describe('For a complaint', () => {
  it('whoever complains prepares, and the account manager decides', () => {
    const route = ask('complaint');
    expect(namesIn(route.prepare)).toEqual(['karin']);
    expect(told(route.decide)).toBe('erik');
    expect(route.above.map(inSeat)).toEqual(['dag', 'cecilia']);
  });

  it('a customer without an account manager is served by the delivery manager', () => {
    const route = ask('complaint', { change: { assignments: without(erik) } });
    expect(told(route.decide)).toBe('dag');
    expect(codesOf(route)).toContain('delivery-manager-instead');
  });

  it('else by the IT steering group', () => {
    const change = { assignments: without(erik, dag) };
    expect(told(ask('complaint', { change }).decide)).toBe('cecilia');
  });
});

describe('For an escalation', () => {
  it('the account manager prepares, and the next level of the ladder decides, with the customer above told', () => {
    const route = ask('escalation');
    expect(namesIn(route.prepare)).toEqual(['erik']);
    expect(told(route.decide)).toBe('dag');
    expect(route.above.map(inSeat)).toEqual(['cecilia']);
    expect(namesIn(route.inform)).toEqual(['mats']);
    expect(codesOf(route)).toEqual(['next-level', 'next-on-the-ladder']);
  });

  it('last the IT steering group', () => {
    for (const asked of [
      { change: { assignments: without(dag) } },
      { asker: user('dag') },
    ]) {
      expect(told(ask('escalation', asked).decide)).toBe('cecilia');
    }
  });
});

it('every answer names the version of the rules that it came from, and its moment', () => {
  expect(ask('order')).toMatchObject({
    rules: '1',
    at: '2026-03-03T09:00:00.000Z',
  });
});
