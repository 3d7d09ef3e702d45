import { AddedByModules } from './addedByModules';

describe('What modules add', () => {
  it('is kept by its name', () => {
    const added = new AddedByModules('role source');
    added.add({ name: 'hr' });
    added.add({ name: 'erp-2' });
    expect(added.all.map(({ name }) => name)).toEqual(['hr', 'erp-2']);
  });

  it.each(['', 'HR', '2nd', 'h.r', 'h r', 'x'.repeat(64)])(
    'is refused by the name “%s”, which settings and tables could not hold',
    name => {
      expect(() => new AddedByModules('role source').add({ name })).toThrow(
        /A role source can't be called/,
      );
    },
  );

  it('is refused where another has its name', () => {
    const added = new AddedByModules('role source');
    added.add({ name: 'hr' });
    expect(() => added.add({ name: 'hr' })).toThrow(/two of one name/);
  });
});
