import { Readable } from 'node:stream';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CASE_TYPE, casePermission } from '../documentTypes';
import { CaseDocument, caseDocument } from './documents';
import { pagesOf } from './pagesOf';

/** Every case for the index: by whom each is found is asked when it is. */
export class CaseCollatorFactory implements DocumentCollatorFactory {
  readonly type = CASE_TYPE;
  readonly visibilityPermission = casePermission;

  constructor(private readonly client: Client) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<CaseDocument> {
    const pages = pagesOf(query => this.client(routes.casesToFind, { query }));
    for await (const { items, names } of pages) {
      for (const line of items) yield caseDocument(line, names);
    }
  }
}
