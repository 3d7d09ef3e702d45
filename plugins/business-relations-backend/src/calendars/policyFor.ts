import { createHash } from 'node:crypto';
import {
  EntityRef,
  Money,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseRules, Policy } from '@business-relations/rules';
import { Knex } from 'knex';
import { linksAbove } from '../catalog/database/linksAbove';
import { lineFrom } from '../catalog/levels';
import { PolicySettings, RoleSettings } from '../roleSettings';
import { calendarsFor } from './calendarFor';

/** Those for everybody first, then from the top of the business down to the unit: what is nearer wins. */
function settingsFor(
  policies: PolicySettings[],
  line: EntityRef[],
): PolicySettings[] {
  const forAll = policies.filter(({ units }) => units.length === 0);
  const forUnits = [...line]
    .reverse()
    .flatMap(unit => policies.filter(({ units }) => units.includes(unit)));
  return [...forAll, ...forUnits];
}

/**
 * The times of a kind of case for a customer: the defaults of its process, what the organisation sets, and the
 * calendar of the unit. Its version is a digest of all that, so that equal versions mean equal times.
 */
export async function policyFor(
  db: Knex,
  { calendars, policies }: RoleSettings,
  { kind, terms }: Pick<CaseRules, 'kind' | 'terms'>,
  unit?: EntityRef,
): Promise<Policy> {
  const line = unit
    ? lineFrom(unit, await linksAbove(db, 'parent', [unit]))
    : [];
  const settings = settingsFor(policies, line);
  const calendarOfUnit = await calendarsFor(db, calendars, line);
  const known = Object.keys(terms);
  const ownTerms: Record<string, Term> = Object.assign(
    {},
    terms,
    ...settings.map(each =>
      Object.fromEntries(
        Object.entries(each.terms[kind] ?? {}).filter(([name]) =>
          known.includes(name),
        ),
      ),
    ),
  );
  const limits: Record<string, Money> = Object.assign(
    {},
    ...settings.map(each => each.limits[kind] ?? {}),
  );
  const content = {
    calendar: calendarOfUnit(unit).id,
    terms: ownTerms,
    ...(Object.keys(limits).length > 0 && { limits }),
  };
  const digest = createHash('sha256')
    .update(JSON.stringify(content))
    .digest('hex');
  return { version: digest.slice(0, 12), ...content };
}
