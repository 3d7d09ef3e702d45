import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  Import,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { listAssignments } from '../assignments/database/listAssignments';
import { person, thePerson, unit } from './business';
import { Product } from './Product';

export const NAME = 'Budget 2026';
export const HEADING = 'unit;head;it included;budget;services;from';

/** Finance decides for itself; Audit, in it, orders. */
export const budgets = [
  HEADING,
  'finance;frida;yes;1 000 000;;2026-01-01',
  'audit;axel;no;50 000;;2026-01-01',
  'motor;;no;;;',
].join('\r\n');

export const withBudget = (amount: string) =>
  budgets.replace('1 000 000', amount);

/** A product whose business has the people of the table. */
export const furnished = async (id: Parameters<typeof Product.start>[0]) => {
  const product = await Product.start(id);
  await product.business.has(
    unit('finance', 'company'),
    unit('audit', 'finance'),
    person('frida', 'finance'),
    person('axel', 'audit'),
    person('anna', 'finance'),
  );
  return product;
};

/** Somebody who may import, with a table in their hands. */
export class Administrator {
  private keys = 0;

  constructor(
    readonly product: Product,
    readonly name = 'dag',
  ) {}

  private get client() {
    return this.product.as(this.name).client;
  }

  preview(
    text: string,
    query: { does?: 'error'; limit?: number; after?: number } = {},
    name = NAME,
    bringLacking = false,
  ) {
    return this.client(routes.previewImport, {
      query,
      body: { name, format: 'csv', text, bringLacking },
    });
  }

  start(
    text: string,
    plan: string,
    key?: string,
    name = NAME,
    bringLacking = false,
  ): Promise<Import> {
    this.keys += 1;
    return this.client(routes.startImport, {
      body: {
        name,
        format: 'csv',
        text,
        plan,
        bringLacking,
        idempotencyKey: key ?? `${this.name}-import-${this.keys}`,
      },
    });
  }

  /** Previews and imports, and everybody is asked. */
  async imports(text: string): Promise<Import> {
    const { plan } = await this.preview(text);
    const { id } = await this.start(text, plan);
    await this.asks();
    return this.reads(id);
  }

  async asks() {
    await this.product.runs('run-import-errands');
    await this.product.runs('deliver-commands');
  }

  reads(id: string): Promise<Import> {
    return this.client(routes.import, { parameters: { id } });
  }

  async counts(text: string) {
    return (await this.preview(text)).counts;
  }

  exports(format: 'csv' | 'yaml' = 'csv') {
    return this.client(routes.exportCustomers, { query: { format } });
  }
}

export const changesNothing = { new: 0, changed: 0, ended: 0, error: 0 };

/** All roles that somebody has, had or is asked. */
export const rolesOf = (
  { db }: Product,
  holder: string,
): Promise<Assignment[]> =>
  listAssignments(
    db,
    { holder: thePerson(holder) },
    { visible: 'all', limit: 20 },
  );

export const statusesOf = async (product: Product, holder: string) =>
  (await rolesOf(product, holder)).map(({ status }) => status).sort();

/** What somebody is asked about a role. */
export async function askedOf(
  product: Product,
  holder: string,
): Promise<CaseAnswer> {
  const { asked } = await product.as(holder).work();
  const [first] = asked;
  if (!first) throw new Error(`${holder} is asked nothing`);
  return product.as(holder).reads(first.case.id);
}

export const accepts = async (product: Product, holder: string) =>
  product.as(holder).does((await askedOf(product, holder)).line.id, 'accept');
