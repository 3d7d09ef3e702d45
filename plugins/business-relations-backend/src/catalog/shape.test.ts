import { entity, person, service, unit } from '../testing/business';
import { readShape } from './shape';

const declaredOn = (spec: Record<string, unknown>) =>
  readShape(service('archive', spec));

describe('what the mirror reads of an entity', () => {
  it('names it as the catalog’s own pages do', () => {
    const named = (spec: object, title?: string) =>
      readShape(entity('User', 'asa.berg', { ...spec }, { title })).name;
    expect(named({ profile: { displayName: 'Åsa Berg' } }, 'Head')).toBe(
      'Head',
    );
    expect(named({ profile: { displayName: 'Åsa Berg' } })).toBe('Åsa Berg');
    expect(named({ profile: 'none' })).toBe('asa.berg');
  });

  it('knows a place by short references in the entity’s own namespace', () => {
    const shape = readShape(
      entity('Component', 'Archive', { system: 'Papers' }, { namespace: 'Se' }),
    );
    expect(shape.ref).toBe('component:se/archive');
    expect(shape.links).toEqual([
      { link: 'part', source: shape.ref, target: 'system:se/papers' },
    ]);
  });

  it('takes parent and member from whichever side says it', () => {
    const links = [
      readShape(entity('Group', 'claims', { children: ['motor'] })),
      readShape(unit('motor', 'claims')),
      readShape(entity('Group', 'motor', { members: ['asa'] })),
      readShape(person('asa', 'motor')),
    ].map(shape => shape.links);
    expect(links[0]).toEqual(links[1]);
    expect(links[2]).toEqual(links[3]);
  });

  it('leaves out references that are none, and a unit above itself', () => {
    expect(
      readShape(entity('Group', 'claims', { parent: 'claims', children: [7] }))
        .links,
    ).toEqual([]);
  });

  it('reads each form in which a role can be declared', () => {
    const { declared, problems } = declaredOn({
      customers: [
        { unit: 'group:default/finance', holder: 'user:default/anders' },
        { unit: 'Claims', holder: 'asa' },
        'group:default/people',
      ],
      accountManagers: ['user:default/erik'],
    });
    expect(problems).toEqual([]);
    expect(declared).toEqual([
      {
        role: 'customer',
        unit: 'group:default/finance',
        holder: 'user:default/anders',
      },
      {
        role: 'customer',
        unit: 'group:default/claims',
        holder: 'user:default/asa',
      },
      { role: 'customer', unit: 'group:default/people' },
      { role: 'accountManager', holder: 'user:default/erik' },
    ]);
  });

  it('says where a declaration can’t be read, and reads the others', () => {
    const { declared, problems } = declaredOn({
      customers: 'group:default/finance',
      orderers: [
        'component:default/archive',
        { unit: 'finance', holder: 'group:default/anders' },
        { unit: 'finance', owner: 'anders' },
        {},
        null,
        'group:default/claims',
      ],
      offering: [
        { key: 'storage', title: 'Storage', yearly: { amount: 1800 } },
        { key: 'rule', title: 'A rule' },
        { key: 'rule', title: 'The same key' },
      ],
    });
    expect(declared).toEqual([
      { role: 'orderer', unit: 'group:default/claims' },
    ]);
    expect(problems).toEqual([
      'spec.customers',
      'spec.orderers[0]',
      'spec.orderers[1]',
      'spec.orderers[2]',
      'spec.orderers[3]',
      'spec.orderers[4]',
      'spec.offering[0]',
      'spec.offering[2]',
    ]);
  });

  it('names a role once, however often it is declared', () => {
    const line = { unit: 'finance', holder: 'anders' };
    expect(declaredOn({ customers: [line, line] }).declared).toHaveLength(1);
  });
});
