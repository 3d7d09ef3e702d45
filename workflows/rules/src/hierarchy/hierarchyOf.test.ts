import { Company } from '../reorganisation/testing/company';
import { hierarchyOf } from './hierarchyOf';
import {
  deviationsIn,
  factsOf,
  held,
  thePerson,
  theService,
  theUnit,
} from './testing/business';

/** Nordhamn with Claims and Finance in it, Motor in Claims. */
const company: Company = {
  nordhamn: { people: ['margareta'] },
  claims: { in: ['nordhamn'], people: ['asa'] },
  motor: { in: ['claims'], people: ['johan'] },
  finance: { in: ['nordhamn'], people: ['frida'] },
};

const margareta = held('customer', 'margareta', 'nordhamn', { upTo: 5000 });
const asa = held('customer', 'asa', 'claims', {
  upTo: 500,
  mandate: { grantor: thePerson('margareta') },
});
const johan = held('orderer', 'johan', 'motor', {
  mandate: { grantor: thePerson('asa') },
});

const told = (...roles: Parameters<typeof factsOf>[1]) =>
  deviationsIn(factsOf(company, roles));

describe('The hierarchy of the business', () => {
  it('deviates nowhere where customers and orderers stand as the catalog’s units do', () => {
    expect(told(margareta, asa, johan)).toEqual([]);
  });

  it('has for each unit its own customer decide, else that of the nearest unit above', () => {
    const { decidesFor } = hierarchyOf(factsOf(company, [margareta, asa]));
    expect(decidesFor(theUnit('claims'))?.unit).toBe(theUnit('claims'));
    expect(decidesFor(theUnit('motor'))).toEqual({
      unit: theUnit('claims'),
      customers: [asa],
    });
    expect(decidesFor(theUnit('finance'))?.unit).toBe(theUnit('nordhamn'));
  });

  it('has nobody decide by a mandate that has ended, or a role that nobody has accepted', () => {
    const { decidesFor } = hierarchyOf(
      factsOf(company, [
        { ...margareta, status: 'proposed' },
        held('customer', 'asa', 'claims', { mandate: { to: '2026-03-03' } }),
      ]),
    );
    expect(decidesFor(theUnit('motor'))).toBeUndefined();
  });
});

describe('A unit deviates', () => {
  it('whose customer stands outside of it', () => {
    const outside = held('customer', 'frida', 'claims');
    expect(told(outside)).toEqual(['headOutside claims']);
    const [deviation] = hierarchyOf(factsOf(company, [outside])).deviationsOf(
      theUnit('claims'),
    );
    expect(deviation).toMatchObject({
      assignment: outside.id,
      says: {
        code: 'hierarchy-head-outside',
        params: {
          person: thePerson('frida'),
          unit: theUnit('claims'),
          belongsTo: [theUnit('finance')],
        },
      },
    });
  });

  it('once, also where somebody has the role several times', () => {
    const outside = held('customer', 'frida', 'claims');
    expect(
      told(outside, {
        ...outside,
        id: 'for the archive',
        scope: { entities: [theService('archive')] },
      }),
    ).toEqual(['headOutside claims']);
  });

  it('not by a customer from a unit in it or above it, nor by one of whom the catalog names no unit', () => {
    expect(told(held('customer', 'johan', 'claims'))).toEqual([]);
    expect(told(held('customer', 'margareta', 'claims'))).toEqual([]);
    expect(told(held('customer', 'nils', 'claims'))).toEqual([]);
  });

  it('not by a deputy, who stands in from wherever they are', () => {
    const deputy = held('customer', 'frida', 'claims', { deputyFor: asa.id });
    expect(told(margareta, asa, deputy)).toEqual([]);
  });

  it('whose customer may decide more than the one above', () => {
    const beyond = held('customer', 'asa', 'claims', { upTo: 6000 });
    expect(told(margareta, beyond)).toEqual(['mandateBeyond claims']);
    // A unit between them that is no customer changes nothing.
    const below = held('customer', 'johan', 'motor', { upTo: 6000 });
    expect(told(margareta, below)).toEqual(['mandateBeyond motor']);
  });

  it('whose mandate was granted by the customer of another part of the business', () => {
    const byFinance = held('customer', 'asa', 'claims', {
      upTo: 500,
      mandate: { grantor: thePerson('frida') },
    });
    const frida = held('customer', 'frida', 'finance', { upTo: 900 });
    expect(told(margareta, byFinance, frida)).toEqual(['otherAbove claims']);
    // Customer twice, for different services, of one unit.
    const [deviation] = hierarchyOf(
      factsOf(company, [
        margareta,
        byFinance,
        frida,
        { ...frida, id: 'for the archive' },
      ]),
    ).deviationsOf(theUnit('claims'));
    expect(deviation.says.params).toEqual({
      unit: theUnit('claims'),
      person: thePerson('frida'),
      elsewhere: [theUnit('finance')],
      above: theUnit('nordhamn'),
    });
    // Of somebody who is no customer nobody can tell where they stand.
    expect(told(margareta, byFinance)).toEqual([]);
  });

  it('whose orderer orders what another part of the business pays for', () => {
    const orders = (service: string) =>
      held('orderer', 'johan', 'motor', {
        scope: { entities: [theService(service)] },
      });
    const paidBy = new Map([
      [theService('intake'), [theUnit('claims')]],
      [theService('ledger'), [theUnit('finance')]],
    ]);
    const toldOf = (service: string) =>
      deviationsIn(
        factsOf(company, [margareta, asa, orders(service)], { paidBy }),
      );
    expect(toldOf('ledger')).toEqual(['ordererOutside motor']);
    expect(toldOf('intake')).toEqual([]);
    // Without a customer it is a finding of its own.
    expect(toldOf('archive')).toEqual([]);
  });

  it('that has a budget or services, and no customer on its way up', () => {
    const budget = held('customer', 'asa', 'claims', {
      upTo: 500,
      status: 'identified',
    });
    expect(told(budget)).toEqual(['noCustomer claims']);
    expect(told(johan)).toEqual(['noCustomer motor']);
    // Somebody has been asked, at or above it.
    expect(told({ ...budget, status: 'proposed' }, johan)).toEqual([]);
    expect(told(margareta, budget, johan)).toEqual([]);
  });

  it('that stands above itself, or in several units: then nobody can tell what is above', () => {
    const unclear: Company = {
      one: { in: ['two'] },
      two: { in: ['one'] },
      three: { in: ['two'] },
      four: { in: ['three', 'two'] },
    };
    expect(deviationsIn(factsOf(unclear, []))).toEqual([
      'circle one',
      'circle two',
      'severalAbove four',
    ]);
    const { places } = hierarchyOf(factsOf(unclear, []));
    expect(places.tops).toEqual(['one', 'two'].map(theUnit));
    expect(places.below(theUnit('one'))).toEqual([]);
    expect(places.below(theUnit('two'))).toEqual(
      ['three', 'four'].map(theUnit),
    );
  });
});
