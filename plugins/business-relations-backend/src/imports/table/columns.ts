import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';
import { Column } from '@business-relations/rules/imports';

/** What a table can say; its currency holds for the amounts of its row. */
export type TableColumn = Column | 'currency';

type Headings = { [L in Locale]: readonly [string, ...string[]] };

/** How each column is called: the first is what an export writes. */
export const headings: Record<TableColumn, Headings> = {
  unit: { en: ['unit'], sv: ['enhet'] },
  unitName: { en: ['name', 'unit name'], sv: ['namn', 'enhetsnamn'] },
  parent: { en: ['part of', 'parent'], sv: ['hör till', 'överordnad'] },
  head: { en: ['head', 'manager'], sv: ['chef', 'ansvarig'] },
  headName: {
    en: ['head name', 'manager name'],
    sv: ['chefens namn', 'ansvarigs namn'],
  },
  email: {
    en: ['e mail', 'email', 'head e mail', 'head email'],
    sv: ['e post', 'epost', 'chefens e post'],
  },
  itIncluded: {
    en: ['it included', 'it', 'it in budget'],
    sv: ['it ingår', 'it i budget'],
  },
  budget: { en: ['budget'], sv: ['årsbudget', 'budget'] },
  perDecision: {
    en: ['per decision', 'decision limit'],
    sv: ['per beslut', 'beslutsgräns'],
  },
  currency: { en: ['currency'], sv: ['valuta'] },
  services: { en: ['services', 'scope'], sv: ['tjänster', 'omfattning'] },
  mandateServices: { en: ['mandate for'], sv: ['mandat för'] },
  share: { en: ['share'], sv: ['andel'] },
  from: { en: ['from', 'valid from'], sv: ['från', 'gäller från'] },
  to: { en: ['to', 'valid to'], sv: ['till', 'gäller till'] },
  grantor: { en: ['granted by', 'grantor'], sv: ['gett av', 'mandatgivare'] },
  evidence: { en: ['evidence'], sv: ['underlag'] },
};

const isColumn = (name: string): name is TableColumn => name in headings;

const columns = Object.keys(headings).filter(isColumn);

const plain = (heading: string) =>
  heading
    .trim()
    .replace(/[\s_-]+/g, ' ')
    .toLocaleLowerCase('en-US');

const byHeading = new Map(
  columns.flatMap(column =>
    Object.values(headings[column]).flatMap(names =>
      names.map((name): [string, TableColumn] => [name, column]),
    ),
  ),
);

/** Which column a heading means, in whichever language; undefined for what means nothing here. */
export const columnOf = (heading: string): TableColumn | undefined =>
  byHeading.get(plain(heading));
