import {
  ask,
  asa,
  claims,
  codesOf,
  customer,
  kronor,
  mats,
  motor,
  payments,
  service,
  told,
  without,
} from './testing/company';

/** Architecture, section 4, "the same for a service that several customers share". */
describe('For a service that several customers share', () => {
  const scope = { entities: [service] };
  const ours = customer('asa', claims, kronor(500_000), { scope });
  const pia = customer('pia', payments, kronor(100_000), { scope });
  const sharing = (...more: Parameters<typeof without>) => ({
    assignments: [ours, pia, ...without(asa, ...more)],
  });

  it('every customer with a share decides, each mandate measured against its own share, equal where none is set', () => {
    const route = ask('change', { amount: kronor(200_000), change: sharing() });
    expect(told(route.decide)).toBe('asa and pia, else mats');
    expect(route.decide).toMatchObject({
      deciders: [
        { share: { percent: 50, money: kronor(100_000) } },
        { share: { percent: 50, money: kronor(100_000) } },
      ],
    });
    expect(codesOf(route)).toEqual([
      'content-is-the-customers',
      'shared-by',
      'own-share',
      'own-share',
      'customer-of-subject',
      'customer-of-subject',
      'if-customers-differ',
    ]);
  });

  it('a customer who is named for no unit keeps a share like the others', () => {
    const { unit: _, ...nobodys } = customer('per', payments, kronor(100_000), {
      scope,
    });
    const route = ask('change', {
      amount: kronor(200_000),
      change: { assignments: [ours, nobodys, ...without(asa)] },
    });
    expect(told(route.decide)).toMatch('asa and per');
    expect(route.decide).toMatchObject({
      deciders: [{ share: { percent: 50 } }, { share: { percent: 50 } }],
    });
  });

  it('a share that is set counts as it is, and who has none set takes the rest', () => {
    const assignments = [{ ...ours, share: 70 }, pia, ...without(asa)];
    const route = ask('change', {
      amount: kronor(300_000),
      change: { assignments },
    });
    expect(route.decide).toMatchObject({
      deciders: [
        { share: { percent: 70, money: kronor(210_000) } },
        { share: { percent: 30, money: kronor(90_000) } },
      ],
    });
  });

  it('a share beyond a mandate is for the customer above, who is measured against that share', () => {
    const route = ask('change', { amount: kronor(300_000), change: sharing() });
    expect(told(route.decide)).toBe('asa and mats, else cecilia');
    expect(route.decide).toMatchObject({
      deciders: [{}, { share: { percent: 50, money: kronor(150_000) } }],
    });
    expect(codesOf(route)).toContain('mandate-too-small');
  });

  it('one who is above them all decides alone on what is beyond each of them, measured against the sum', () => {
    const asked = (amount: number) =>
      ask('change', { amount: kronor(amount), change: sharing() });
    expect(told(asked(1_200_000).decide)).toBe('mats');
    expect(asked(1_200_000).decide).not.toHaveProperty('decider.share');
    expect(told(asked(2_400_000).decide)).toBe('cecilia');
  });

  it('if they differ and no customer is above them all, it is the IT steering group', () => {
    const route = ask('change', {
      amount: kronor(200_000),
      change: sharing(mats),
    });
    expect(told(route.decide)).toBe('asa and pia, else cecilia');
  });

  it('who is above some of them only isn’t above them all', () => {
    const above = customer('ulla', claims, kronor(9e9));
    const below = { ...ours, unit: motor, id: 'customer-of-motor' };
    const assignments = [below, pia, above, ...without(asa, mats)];
    const route = ask('change', { amount: kronor(1), change: { assignments } });
    expect(told(route.decide)).toBe('asa and pia, else cecilia');
  });

  it('a new service is nobody’s to share yet', () => {
    const route = ask('new', { amount: kronor(1), change: sharing() });
    expect(told(route.decide)).toBe('asa');
  });
});
