import {
  Assignment,
  Day,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** What is looked at to say what a unit lacks. */
type Known = {
  day: Day;
  present: ReadonlySet<EntityRef>;
  customers: Assignment[];
  accountManagers: Assignment[];
  /** Roles of which nobody has answered whether they still hold. */
  unconfirmed: ReadonlySet<string>;
};

type Finding = CustomerLine['findings'][number];

const isExpired = ({ mandate }: Assignment, day: Day) =>
  mandate?.to !== undefined && mandate.to < day;

export const hasLeft = (
  { holder }: Assignment,
  present: ReadonlySet<EntityRef>,
) => holder !== undefined && !present.has(holder);

/** What is missing of a customer, or no longer true. */
export function findingsOf({
  day,
  present,
  customers,
  accountManagers,
  unconfirmed,
}: Known): Finding[] {
  const findings: Finding[] = [];
  const heads = customers.filter(({ deputyFor }) => deputyFor === undefined);
  const accepted = heads.filter(({ status }) => status === 'accepted');
  const waiting = heads.some(({ status }) => status === 'proposed');
  if (accepted.length === 0 && !waiting) findings.push('noCustomer');
  if (waiting) findings.push('customerPending');
  if (accepted.some(each => isExpired(each, day))) {
    findings.push('customerExpired');
  }
  if ([...customers, ...accountManagers].some(each => hasLeft(each, present))) {
    findings.push('holderLeft');
  }
  const managed = accountManagers.some(({ status }) => status === 'accepted');
  const asked = accountManagers.some(({ status }) => status === 'proposed');
  if (!managed && !asked) findings.push('noAccountManager');
  if (asked) findings.push('accountManagerPending');
  if (accepted.some(({ mandate }) => mandate && !mandate.evidence)) {
    findings.push('noEvidence');
  }
  if (
    [...customers, ...accountManagers].some(({ id }) => unconfirmed.has(id))
  ) {
    findings.push('notConfirmed');
  }
  return findings;
}

/** The first unit on the way up that is a customer; `line` begins with the unit itself. */
export const nearestCustomer = (
  line: EntityRef[],
  customers: ReadonlySet<EntityRef>,
): EntityRef | undefined => line.find(unit => customers.has(unit));
