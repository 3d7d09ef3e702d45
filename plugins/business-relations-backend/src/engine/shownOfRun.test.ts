import { shownOfRun, summaryOf } from './shownOfRun';

describe('What Temporal’s pages say of a run', () => {
  it('is its kind and what it is about', () => {
    const described = {
      subject: 'component:default/glass-desk',
      unit: 'group:default/claims',
    };
    expect(summaryOf('requirement', described)).toBe(
      'Requirement about component:default/glass-desk, group:default/claims',
    );
    expect(summaryOf('dialogue', {})).toBe('Dialogue');
  });

  it('is no person, also where the case is about one', () => {
    expect(summaryOf('complaint', { subject: 'user:default/karin' })).toBe(
      'Complaint',
    );
  });

  it('leads back to the case’s page', () => {
    expect(
      shownOfRun('a-case', 'Dialogue', 'https://backstage.example.com'),
    ).toEqual({
      staticSummary: 'Dialogue',
      staticDetails:
        '[The case in Backstage](https://backstage.example.com/business-relations/cases/a-case)',
    });
    expect(shownOfRun('a-case', undefined, undefined)).toEqual({});
  });
});
