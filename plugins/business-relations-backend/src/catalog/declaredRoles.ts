import {
  EntityRef,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { kindOf, refIn } from './refIn';

/** A role that the YAML of a service, system or domain names: its unit, its holder, or both. */
export type DeclaredRole = {
  role: RelatedRole;
  unit?: EntityRef;
  holder?: EntityRef;
};

type Named = Pick<DeclaredRole, 'unit' | 'holder'>;

const fields: Record<RelatedRole, string> = {
  customer: 'customers',
  orderer: 'orderers',
  accountManager: 'accountManagers',
};

const unitIn = (value: unknown, namespace: string) => {
  const ref = refIn(value, { kind: 'group', namespace });
  return ref && kindOf(ref) === 'group' ? ref : undefined;
};

const holderIn = (value: unknown, namespace: string) => {
  const ref = refIn(value, { kind: 'user', namespace });
  return ref && kindOf(ref) === 'user' ? ref : undefined;
};

/** A Group alone, a User alone, or `{ unit, holder }`. */
function readLine(line: unknown, namespace: string): Named | undefined {
  if (typeof line === 'string') {
    const unit = unitIn(line, namespace);
    if (unit) return { unit };
    const holder = holderIn(line, namespace);
    return holder ? { holder } : undefined;
  }
  if (typeof line !== 'object' || line === null) return undefined;
  const known = new Set(['unit', 'holder']);
  if (Object.keys(line).some(key => !known.has(key))) return undefined;
  const unit = 'unit' in line ? unitIn(line.unit, namespace) : undefined;
  const holder =
    'holder' in line ? holderIn(line.holder, namespace) : undefined;
  // A half that can't be read is a mistake in the whole line: the other half alone would mean something else.
  if (('unit' in line && !unit) || ('holder' in line && !holder)) {
    return undefined;
  }
  return unit || holder
    ? { ...(unit && { unit }), ...(holder && { holder }) }
    : undefined;
}

/** The roles in `spec.customers`, `spec.orderers` and `spec.accountManagers`, each once; lines that can't be read apart. */
export function readDeclaredRoles(
  spec: Record<string, unknown>,
  namespace: string,
): { declared: DeclaredRole[]; problems: string[] } {
  const declared = new Map<string, DeclaredRole>();
  const problems: string[] = [];
  for (const role of ['customer', 'orderer', 'accountManager'] as const) {
    const field = fields[role];
    const lines = spec[field];
    if (lines === undefined || lines === null) continue;
    if (!Array.isArray(lines)) {
      problems.push(`spec.${field}`);
      continue;
    }
    lines.forEach((line: unknown, index) => {
      const named = readLine(line, namespace);
      if (named) {
        const key = [role, named.unit, named.holder].join(' ');
        declared.set(key, { role, ...named });
      } else {
        problems.push(`spec.${field}[${index}]`);
      }
    });
  }
  return { declared: [...declared.values()], problems };
}
