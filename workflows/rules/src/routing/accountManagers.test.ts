import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  accountManager,
  asa,
  ask,
  claims,
  company,
  customer,
  erik,
  everybody,
  itTeam,
  kronor,
  motor,
  namesIn,
  payments,
  service,
  told,
  without,
} from './testing/company';

const on = (level: string) => ({ scope: { entities: [level] } });
const much = kronor(1_000_000);

describe('The account manager', () => {
  it('is the one of the unit that is the customer, or nearer', () => {
    const gun = accountManager('gun', motor);
    const assignments = [...everybody, gun];
    expect(namesIn(ask('change', { change: { assignments } }).prepare)).toEqual(
      ['fatima', 'gun'],
    );
    expect(
      namesIn(ask('change', { unit: claims, change: { assignments } }).prepare),
    ).toEqual(['fatima', 'erik']);
  });

  it('of that unit the one for the service, else whoever manages it', () => {
    const pro = { ...accountManager('pro', claims), ...on(service) };
    const other = {
      ...accountManager('other', claims),
      ...on('component:default/other'),
    };
    const managing = (...managers: Assignment[]) =>
      namesIn(
        ask('complaint', { change: { assignments: [asa, ...managers] } })
          .inform,
      ).concat(
        told(
          ask('complaint', { change: { assignments: [asa, ...managers] } })
            .decide,
        ),
      );
    expect(managing(erik, pro, other)).toEqual(['pro']);
    expect(managing(erik, other)).toEqual(['erik']);
    expect(managing(other)).toEqual(['other']);
  });

  it('of a unit above the customer’s isn’t: the delivery manager steps in', () => {
    const top = accountManager('top', company);
    const assignments = [...without(erik), top];
    expect(told(ask('complaint', { change: { assignments } }).decide)).toBe(
      'dag',
    );
  });

  it('asked from outside, is each customer’s', () => {
    const pelle = accountManager('pelle', payments);
    const assignments = [
      customer('asa', claims, much, on(service)),
      customer('pia', payments, much, on(service)),
      erik,
      pelle,
    ];
    const change = { assignments, askerUnits: [itTeam] };
    expect(namesIn(ask('dialogue', { change }).inform)).toEqual([
      'erik',
      'pelle',
    ]);
  });
});
