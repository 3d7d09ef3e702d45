import {
  Assignment,
  EntityRef,
  Role,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  Finding,
  FindingKind,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { defaultRules, officesNeeded } from '@business-relations/rules';

/** What is answered about one service. */
export type Answer = AnswerOf<typeof routes.whoDecides>['items'][number];

export type Findings = {
  items: Finding[];
  /** The roles that they are about, by id. */
  assignments: ReadonlyMap<string, Assignment>;
};

/** Findings about who has which role; each of them stands on the page with a link to what helps. */
const aboutRoles: readonly FindingKind[] = [
  'officeVacant',
  'serviceWithoutCustomer',
  'noAccountManager',
  'vacant',
  'holderLeft',
  'expired',
  'pending',
  'notProposed',
];

/** What an office of IT is missing for stands among the findings once, whatever services it is missing for. */
const isOffice = (role: Role) => officesNeeded(defaultRules).includes(role);

/** Two people who meet need nobody to decide. */
const isAnswered = ({ by }: WhoDecides) => by !== 'vacant';

/** The units that have a part in a service, and the unit in which somebody is missing. */
function unitsOf({ roles, route: { decide } }: Answer): Set<EntityRef> {
  return new Set([
    ...roles.flatMap(({ unit }) => unit ?? []),
    ...(decide.by === 'vacant' && decide.unit ? [decide.unit] : []),
  ]);
}

function isAbout(finding: Finding, answer: Answer, findings: Findings) {
  const { kind, entity, assignment } = finding;
  const { decide } = answer.route;
  const office = decide.by === 'vacant' && isOffice(decide.role);
  if (office || kind === 'officeVacant') {
    return office && kind === 'officeVacant' && finding.role === decide.role;
  }
  if (entity === answer.entity) return true;
  const units = unitsOf(answer);
  if (entity !== undefined && units.has(entity)) return true;
  const role = findings.assignments.get(assignment ?? '');
  if (!role) return false;
  return (
    (role.unit !== undefined && units.has(role.unit)) ||
    ('entities' in role.scope && role.scope.entities.includes(answer.entity))
  );
}

/**
 * How it stands with one question about one service: somebody decides, or what is missing stands among the findings,
 * with whose task it is; or neither, which must not be.
 */
export function verdictOn(
  answer: Answer,
  findings: Findings,
): 'answered' | 'finding' | 'neither' {
  if (isAnswered(answer.route.decide)) return 'answered';
  return findings.items.some(
    finding =>
      aboutRoles.includes(finding.kind) && isAbout(finding, answer, findings),
  )
    ? 'finding'
    : 'neither';
}
