import {
  asa,
  ask,
  assignment,
  cecilia,
  claims,
  codesOf,
  dag,
  kronor,
  mats,
  office,
  saidOf,
  siv,
  told,
  user,
  without,
} from './testing/company';

describe('Where nobody can decide', () => {
  it('the IT steering group decides by office', () => {
    const route = ask('change', { change: { assignments: [cecilia] } });
    expect(route.decide).toMatchObject({
      by: 'one',
      decider: { authority: 'office' },
    });
    expect(codesOf(route)).toContain('vacant');
  });

  it('and nobody chairs it, it says whose task it is to have the role filled', () => {
    const change = { assignments: without(asa, mats, cecilia) };
    const route = ask('change', { unit: claims, change });
    expect(route.decide).toMatchObject({
      by: 'vacant',
      role: 'customer',
      unit: claims,
    });
    expect(told(route.decide)).toBe('vacant: customer, for erik to fill');
    expect(saidOf(route, 'to-be-filled-by')).toEqual([
      { people: [user('erik')], role: 'accountManager' },
    ]);
  });

  it('the chair is who is missing where there is a customer, but none whose mandate reaches', () => {
    const change = { assignments: without(cecilia) };
    const route = ask('change', { amount: kronor(9e9), change });
    expect(told(route.decide)).toBe('vacant: steeringChair, for erik to fill');
  });

  it('whose task it is goes by office: delivery manager, then the steering group’s secretary, then IT’s signatory', () => {
    const whoFills = (...assignments: Parameters<typeof without>) =>
      told(ask('change', { change: { assignments } }).decide);
    const sofia = office('steeringSecretary', 'sofia');
    expect(whoFills(dag, sofia, siv)).toBe('vacant: customer, for dag to fill');
    expect(whoFills(sofia, siv)).toBe('vacant: customer, for sofia to fill');
    expect(whoFills(siv)).toBe('vacant: customer, for siv to fill');
  });

  it('filling it is nobody’s task only where IT has no office filled at all', () => {
    const route = ask('change', { change: { assignments: [] } });
    expect(told(route.decide)).toBe('vacant: customer, for nobody to fill');
    expect(saidOf(route, 'to-be-filled-by')).toEqual([
      { people: [], role: 'customer' },
    ]);
  });

  it('who was asked to chair it and hasn’t answered is told of', () => {
    const asked = assignment({
      role: 'steeringChair',
      holder: user('cecilia'),
      status: 'proposed',
    });
    const route = ask('change', { change: { assignments: [asked, dag] } });
    expect(codesOf(route)).toContain('role-not-accepted');
  });
});
