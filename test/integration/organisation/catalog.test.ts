import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Organisation,
  readOrganisation,
  reference,
  references,
} from './organisation';
import { offeringShape } from '@business-relations/sample-organisation';

let nordhamn: Organisation;

beforeAll(async () => {
  nordhamn = await readOrganisation();
});

describe('the catalog of the sample organisation', () => {
  it('names no entity twice, and every name is ASCII', () => {
    expect(new Set(nordhamn.refs).size).toBe(nordhamn.entities.length);
    for (const ref of nordhamn.refs) {
      expect(ref).toMatch(/^[a-z]+:default\/[a-z0-9.-]+$/);
    }
  });

  it('has at least 30 services, and components that are none', () => {
    expect(nordhamn.ofType('service', 'website').length).toBeGreaterThanOrEqual(
      30,
    );
    expect(
      nordhamn.ofType('library', 'documentation').length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('has systems in domains, and a domain in a domain', () => {
    for (const system of nordhamn.ofKind('System')) {
      expect(reference(system, 'domain', 'domain')).toBeDefined();
    }
    expect(
      nordhamn
        .ofKind('Domain')
        .map(domain => reference(domain, 'subdomainOf', 'domain')),
    ).toContain('domain:default/claims');
  });

  it('has a business three levels below the company', () => {
    const depths = nordhamn
      .ofKind('Group')
      .map(group => nordhamn.ancestors(stringifyEntityRef(group)).length);
    expect(Math.max(...depths)).toBe(3);
  });

  it('lets every parent name the children that name it', () => {
    for (const group of nordhamn.ofKind('Group')) {
      const ref = stringifyEntityRef(group);
      const children = nordhamn
        .ofKind('Group')
        .filter(other => reference(other, 'parent', 'group') === ref);
      expect(references(group, 'children', 'group').sort()).toEqual(
        children.map(child => stringifyEntityRef(child)).sort(),
      );
    }
  });

  it('lets teams of IT own every service, system and domain', () => {
    for (const entity of nordhamn.entities.filter(({ kind }) =>
      ['Component', 'System', 'Domain'].includes(kind),
    )) {
      expect(
        nordhamn.ancestors(reference(entity, 'owner', 'group') ?? 'nobody'),
      ).toContain('group:default/it');
    }
  });

  it('resolves every reference between entities', () => {
    for (const entity of nordhamn.entities) {
      const refs = [
        reference(entity, 'owner', 'group'),
        reference(entity, 'system', 'system'),
        reference(entity, 'domain', 'domain'),
        reference(entity, 'subdomainOf', 'domain'),
        reference(entity, 'parent', 'group'),
        ...references(entity, 'memberOf', 'group'),
        ...references(entity, 'dependsOn', 'component'),
      ];
      for (const ref of refs) {
        expect([undefined, ...nordhamn.refs]).toContain(ref);
      }
    }
  });

  it('tells of everybody what they are, and how to write to them', () => {
    for (const person of nordhamn.ofKind('User')) {
      expect(person.metadata.description).toMatch(/\S{2}/);
      expect(person.spec).toMatchObject({
        profile: { email: `${person.metadata.name}@nordhamn.example` },
      });
    }
  });

  it('loads nothing from elsewhere: no pictures and no links', () => {
    expect(JSON.stringify(nordhamn.entities)).not.toMatch(/https?:|"picture"/);
  });

  it('says of at least twelve services what can be ordered', () => {
    const offering = nordhamn
      .ofType('service', 'website')
      .filter(({ spec }) => spec?.offering !== undefined);
    expect(offering.length).toBeGreaterThanOrEqual(12);
    for (const { spec } of offering) {
      const items = offeringShape.parse(spec?.offering);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      for (const { oneOff, yearly } of items) {
        expect(oneOff ?? yearly).toBeDefined();
      }
    }
  });
});
