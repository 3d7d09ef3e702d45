import { CaseLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseDocument, customerDocument } from './documents';

const line: CaseLine = {
  id: 'a-case',
  kind: 'requirement',
  description: {
    title: 'Claims from a phone',
    stage: 'decision',
    stages: ['decision'],
    subject: 'component:default/intake',
  },
  open: true,
  openedAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
  revision: 3,
};

describe('what is put into the index', () => {
  it('of a case is what a list shows, found by its id for whoever may read it', () => {
    const names = { 'component:default/intake': 'Mobile Claims Intake' };
    expect(caseDocument(line, names)).toMatchObject({
      title: 'Claims from a phone',
      text: 'Mobile Claims Intake · a-case',
      location: '/business-relations/cases/a-case',
      kind: 'requirement',
      stage: 'decision',
      authorization: { resourceRef: 'a-case' },
    });
  });

  it('of a case that nobody named is its title in English and in Swedish', () => {
    const titled: CaseLine = {
      ...line,
      description: {
        ...line.description,
        title: '',
        titleMessage: {
          code: 'role-title',
          params: {
            holder: 'user:default/asa',
            is: 'accept',
            role: 'customer',
            where: ['group:default/claims'],
          },
        },
      },
    };
    const { title, titleSv } = caseDocument(titled, {
      'user:default/asa': 'Åsa Berg',
      'group:default/claims': 'Claims',
    });
    expect(title).toMatch(/^Åsa Berg .*customer.* Claims$/);
    expect(titleSv).toMatch(/^Åsa Berg .*kund.* Claims$/);
  });

  it('has the same fields of every case, since the engine looks at the first alone', () => {
    const { subject, ...description } = line.description;
    expect(subject).toBeDefined();
    expect(Object.keys(caseDocument({ ...line, description }, {}))).toEqual(
      Object.keys(caseDocument(line, {})),
    );
  });

  it('of a customer leads to its page', () => {
    expect(
      customerDocument({ unit: 'group:default/claims', name: 'Claims' }),
    ).toEqual({
      title: 'Claims',
      text: 'claims',
      location: '/business-relations/customers/default/claims',
      unit: 'group:default/claims',
      authorization: { resourceRef: 'group:default/claims' },
    });
  });
});
