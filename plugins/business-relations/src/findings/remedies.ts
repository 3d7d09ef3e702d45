import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** What helps, one click away. */
export type Remedy =
  /** The form to propose a role, as far as it can be filled in. */
  | {
      is: 'propose';
      says:
        | 'proposeCustomer'
        | 'proposeAccountManager'
        | 'propose'
        | 'ask'
        | 'proposeAnew'
        | 'addEvidence';
      query: Record<string, string>;
    }
  | { is: 'case'; case: string }
  | { is: 'entity'; entity: string }
  /** The page of the unit that has the role; `handOver` opens that form there. */
  | {
      is: 'unit';
      says: 'handOver' | 'toRole' | 'keepOrEnd';
      unit: string;
      handOver?: string;
    }
  /** The catalog has no page of it, and nobody can mend it from here. */
  | { is: 'source' }
  /** Another system has to answer again. */
  | { is: 'system' }
  /** What it says of a delivery has to name a case that there is. */
  | { is: 'deliverySystem' };

type Proposing = Extract<Remedy, { is: 'propose' }>['says'];

const proposing = (says: Proposing, { id }: Assignment): Remedy => ({
  is: 'propose',
  says,
  query: { assignment: id },
});

/** What can be changed of a role stands on its unit's page; an office without one is proposed anew. */
function onPageOf(
  says: Extract<Remedy, { is: 'unit' }>['says'],
  held: Assignment,
): Remedy {
  const { id, unit } = held;
  return unit?.startsWith('group:')
    ? { is: 'unit', says, unit, ...(says === 'handOver' && { handOver: id }) }
    : proposing('propose', held);
}

/** A role by what has become of it: one that is held is changed, one that is asked for is answered in its case. */
function ofRole(
  held: Assignment,
  { case: ofCase }: Finding,
  by: { held: Remedy; identified: Proposing },
): Remedy {
  if (held.status === 'accepted') return by.held;
  if (held.status === 'proposed' && ofCase !== undefined)
    return { is: 'case', case: ofCase };
  return proposing(by.identified, held);
}

function aboutRole(finding: Finding, held: Assignment): Remedy | undefined {
  switch (finding.kind) {
    case 'vacant':
      return proposing('propose', held);
    case 'notProposed':
      return proposing('ask', held);
    case 'expired':
      return proposing('proposeAnew', held);
    case 'holderLeft':
      return ofRole(held, finding, {
        held: onPageOf('handOver', held),
        identified: 'propose',
      });
    case 'noEvidence':
      return ofRole(held, finding, {
        held: proposing('addEvidence', held),
        identified: 'addEvidence',
      });
    case 'ordererOutside':
      return ofRole(held, finding, {
        held: onPageOf('toRole', held),
        identified: 'propose',
      });
    case 'noLongerDeclared':
      return ofRole(held, finding, {
        held: onPageOf('keepOrEnd', held),
        identified: 'proposeAnew',
      });
    default:
      return undefined;
  }
}

/** An office is taken up where it has come to, else proposed to anybody. */
function aboutOffice(
  { role, because, case: ofCase }: Finding,
  held: Assignment | undefined,
): Remedy | undefined {
  if (ofCase !== undefined) return { is: 'case', case: ofCase };
  if (held?.status === 'identified')
    return proposing(held.holder ? 'ask' : 'propose', held);
  if (held && because?.code === 'mandate-ended')
    return proposing('proposeAnew', held);
  return (
    role && {
      is: 'propose',
      says: 'propose',
      query: { role, ...(held?.unit && { unit: held.unit }) },
    }
  );
}

/** What helps against a finding; undefined where the reader is not shown the role that it is about. */
export function remedyOf(
  finding: Finding,
  held: Assignment | undefined,
): Remedy | undefined {
  const { kind, entity, inCatalog, case: ofCase } = finding;
  switch (kind) {
    case 'officeVacant':
      return aboutOffice(finding, held);
    case 'serviceWithoutCustomer':
      return entity === undefined
        ? undefined
        : {
            is: 'propose',
            says: 'proposeCustomer',
            query: { role: 'customer', entity },
          };
    case 'noAccountManager':
      return entity === undefined
        ? undefined
        : {
            is: 'propose',
            says: 'proposeAccountManager',
            query: { role: 'accountManager', unit: entity },
          };
    case 'unreadable':
    case 'entityError':
      return entity !== undefined && inCatalog
        ? { is: 'entity', entity }
        : { is: 'source' };
    case 'sourceRow':
      return { is: 'source' };
    case 'sourceSilent':
      return { is: 'system' };
    case 'deliveryStray':
      return { is: 'deliverySystem' };
    case 'pending':
    case 'notConfirmed':
    case 'deliveryStopped':
    case 'fork':
      if (ofCase !== undefined) return { is: 'case', case: ofCase };
      // It was imported, so nothing runs in which it could be answered.
      return held && onPageOf('toRole', held);
    default:
      return held && aboutRole(finding, held);
  }
}
