import { Readable } from 'node:stream';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CUSTOMER_TYPE, customerPermission } from '../documentTypes';
import { CustomerDocument, customerDocument } from './documents';
import { pagesOf } from './pagesOf';

/** Every unit that is a customer, for the index. */
export class CustomerCollatorFactory implements DocumentCollatorFactory {
  readonly type = CUSTOMER_TYPE;
  readonly visibilityPermission = customerPermission;

  constructor(private readonly client: Client) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<CustomerDocument> {
    const pages = pagesOf(query =>
      this.client(routes.customersToFind, { query }),
    );
    for await (const { items } of pages) yield* items.map(customerDocument);
  }
}
