import { parseEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { CaseLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  Locale,
  say,
} from '@business-relations/backstage-plugin-business-relations-common/words';

/** The engine makes its fields of those of the first document, so each has every field. */
export type CaseDocument = IndexableDocument & {
  /** The title as it reads in Swedish; the same where a person wrote it. */
  titleSv: string;
  kind: string;
  stage: string;
  open: boolean;
  subject: string;
  subjectName: string;
  unit: string;
  unitName: string;
  updatedAt: string;
};

export type CustomerDocument = IndexableDocument & { unit: string };

const words = (...parts: string[]) => parts.filter(Boolean).join(' · ');

/** What somebody finds who may read the case: what a list shows of it. */
export function caseDocument(
  { id, kind, description, open, updatedAt }: CaseLine,
  names: Record<string, string>,
): CaseDocument {
  const { title, titleMessage, stage, subject = '', unit = '' } = description;
  const titled = (locale: Locale) =>
    titleMessage
      ? say(titleMessage, { locale, zone: 'UTC', names: ref => names[ref] })
      : title;
  const subjectName = names[subject] ?? subject;
  const unitName = names[unit] ?? unit;
  return {
    title: titled('en'),
    titleSv: titled('sv'),
    text: words(subjectName, unitName, id),
    location: `/business-relations/cases/${encodeURIComponent(id)}`,
    kind,
    stage,
    open,
    subject,
    subjectName,
    unit,
    unitName,
    updatedAt,
    authorization: { resourceRef: id },
  };
}

/** A unit that is a customer, which leads to its page as one. */
export function customerDocument({
  unit,
  name: title,
}: {
  unit: string;
  name: string;
}): CustomerDocument {
  const { namespace, name } = parseEntityRef(unit);
  const address = [namespace, name].map(encodeURIComponent).join('/');
  return {
    title,
    text: name,
    location: `/business-relations/customers/${address}`,
    unit,
    authorization: { resourceRef: unit },
  };
}
