import { CaseDescription } from '@business-relations/backstage-plugin-business-relations-common';

/**
 * What Temporal's lists say of a run, for operators: which kind of case it is and what it is about. What somebody wrote
 * stays out, also the title: a server keeps this in clear text where payloads aren't encrypted.
 */
export function summaryOf(
  kind: string,
  { subject, unit }: Pick<CaseDescription, 'subject' | 'unit'>,
): string {
  const about = [subject, unit].filter(ref => ref && !ref.startsWith('user:'));
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return about.length > 0 ? `${name} about ${about.join(', ')}` : name;
}

/** Summary and details of a run; the details lead back to the case's page, where the address of the pages is known. */
export const shownOfRun = (
  caseId: string,
  summary: string | undefined,
  pages: string | undefined,
) => ({
  ...(summary && { staticSummary: summary }),
  ...(pages && {
    staticDetails: `[The case in Backstage](${pages}/business-relations/cases/${encodeURIComponent(caseId)})`,
  }),
});
