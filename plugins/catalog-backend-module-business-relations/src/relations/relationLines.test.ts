import { stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import { linesOf, readLines, Relation, typesOnSubject } from './relationLines';

const name = fc.stringMatching(/^[a-z0-9]([a-z0-9._-]{0,20}[a-z0-9])?$/);
const relation: fc.Arbitrary<Relation> = fc
  .tuple(
    fc.constantFrom(...typesOnSubject),
    fc.constantFrom('group', 'user'),
    name,
    name,
  )
  .map(([type, kind, namespace, title]) => [
    type,
    `${kind}:${namespace}/${title}`,
  ]);

describe('the relations of an entity as one text', () => {
  it('are the same whatever their order, and however often each is said', () => {
    fc.assert(
      fc.property(fc.array(relation), relations => {
        const again = [...relations].reverse();
        expect(linesOf([...again, ...relations])).toBe(linesOf(relations));
      }),
    );
  });

  it('come out again as they went in', () => {
    fc.assert(
      fc.property(fc.array(relation), relations => {
        const out = readLines(linesOf(relations)).map(
          ({ type, target }): Relation => [type, stringifyEntityRef(target)],
        );
        expect(new Set(out.map(String))).toEqual(
          new Set(relations.map(String)),
        );
      }),
    );
  });

  it('never make reading fail, whatever the catalog has kept', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => readLines(text)).not.toThrow();
      }),
    );
  });
});
