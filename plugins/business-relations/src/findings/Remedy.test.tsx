import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { accountManager, customer, orderer } from '../testing/assignments';
import { erik, Finding, found, noChair } from '../testing/findings';
import { backend, rows } from '../testing/findingsPage';
import { renderPage } from '../testing/renderPage';

describe('What helps against a finding about a role', () => {
  const proposed: Assignment = { ...customer, status: 'proposed' };
  const declared: Assignment = {
    ...customer,
    status: 'identified',
    source: { from: 'declared', by: 'domain:default/claims' },
  };
  const vacant: Assignment = { ...declared, holder: undefined };
  const office: Assignment = {
    ...accountManager,
    role: 'deliveryManager',
    unit: undefined,
  };
  const again =
    '/business-relations/customers/propose?assignment=customer-claims';
  const unit = '/business-relations/customers/default/claims';
  const theCase = '/business-relations/cases/case-7';

  it.each<[Finding['kind'], string, Assignment, string, string]>([
    ['vacant', 'nobody is named', vacant, 'Propose somebody', again],
    ['notProposed', 'it is declared', declared, 'Ask them to accept', again],
    ['expired', 'it is held', customer, 'Propose it anew', again],
    ['pending', 'it is asked for', proposed, 'Open the case', theCase],
    ['notConfirmed', 'it is held', customer, 'Open the case', theCase],
    ['holderLeft', 'it is asked for', proposed, 'Open the case', theCase],
    ['holderLeft', 'it is declared', declared, 'Propose somebody', again],
    [
      'holderLeft',
      'it is an office without a unit',
      office,
      'Propose somebody',
      '/business-relations/customers/propose?assignment=account-manager-claims',
    ],
    ['noEvidence', 'it is held', customer, 'Propose it with evidence', again],
    ['noEvidence', 'it is asked for', proposed, 'Open the case', theCase],
    [
      'ordererOutside',
      'it is held',
      orderer('user:default/sean.obrien'),
      'Change the role',
      '/business-relations/customers/default/motor-claims',
    ],
    ['noLongerDeclared', 'it is held', customer, 'Keep it or end it', unit],
    ['noLongerDeclared', 'nobody took it', declared, 'Propose it anew', again],
  ])('%s, where %s', async (kind, _, held, name, href) => {
    const finding: Finding = {
      kind,
      entity: 'domain:default/claims',
      inCatalog: true,
      assignment: held.id,
      case: 'case-7',
      task: erik,
    };
    renderPage('/findings', {
      backend: backend(found([finding], { assignments: [held] })),
    });
    const [row] = await rows();
    expect(row.getByRole('link', { name })).toHaveAttribute('href', href);
  });
});

describe('What helps against a vacant office', () => {
  const chair: Assignment = {
    ...accountManager,
    id: 'chair',
    role: 'steeringChair',
    unit: undefined,
  };
  const form = '/business-relations/customers/propose?';
  const anybody = `${form}role=steeringChair`;

  it.each<[string, Partial<Finding>, Partial<Assignment>, string, string]>([
    ['nobody ever had it', {}, {}, 'Propose somebody', anybody],
    [
      'somebody is asked',
      { assignment: 'chair', case: 'case-7' },
      { status: 'proposed' },
      'Open the case',
      '/business-relations/cases/case-7',
    ],
    [
      'somebody is named',
      { assignment: 'chair' },
      { status: 'identified' },
      'Ask them to accept',
      `${form}assignment=chair`,
    ],
    [
      'its mandate is over',
      {
        assignment: 'chair',
        because: {
          code: 'mandate-ended',
          params: { person: 'user:default/asa.berg', day: '2026-01-01' },
        },
      },
      {},
      'Propose it anew',
      `${form}assignment=chair`,
    ],
    [
      'whoever had it for a unit has left',
      {
        assignment: 'chair',
        because: {
          code: 'holder-left',
          params: { person: 'user:default/asa.berg' },
        },
      },
      { unit: 'group:default/it' },
      'Propose somebody',
      `${anybody}&unit=group%3Adefault%2Fit`,
    ],
  ])('where %s', async (_, given, held, name, href) => {
    renderPage('/findings', {
      backend: backend(
        found([{ ...noChair, ...given }], {
          assignments: [{ ...chair, ...held }],
        }),
      ),
    });
    const [row] = await rows();
    expect(row.getByRole('link', { name })).toHaveAttribute('href', href);
  });
});
