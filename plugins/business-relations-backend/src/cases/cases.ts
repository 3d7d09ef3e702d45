import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  CaseAnswer,
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseAnswer, CaseAnswerDeps, CaseReader } from './caseAnswer';
import { caseRowById } from './database/caseById';
import { visibleCase } from './database/visibleCase';
import { listCases } from './listCases';
import { myWork } from './myWork';
import { refusal } from '../http/refusal';
import { Sight } from './sight';

type Query = ParsedOf<typeof routes.cases>['query'];

/** What can be read of cases, by whoever may see what. */
export class Cases {
  constructor(private readonly deps: CaseAnswerDeps) {}

  async case(
    id: string,
    reader: CaseReader,
    sight: Sight,
  ): Promise<CaseAnswer> {
    const row = await visibleCase(this.deps.db, id, reader.person, sight);
    return caseAnswer(this.deps, row, reader);
  }

  /** To whoever has just done something in it. */
  async afterwards(id: string, reader: CaseReader): Promise<CaseAnswer> {
    const row = await caseRowById(this.deps.db, id);
    if (!row) throw refusal('unknown-case', { id });
    return caseAnswer(this.deps, row, reader);
  }

  list(query: Query, reader: EntityRef, sight: Sight) {
    return listCases(this.deps, query, reader, sight);
  }

  myWork(person: EntityRef): Promise<AnswerOf<typeof routes.myWork>> {
    return myWork(this.deps, person);
  }
}
