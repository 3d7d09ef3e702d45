import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  CaseAnswer,
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Concern } from '@business-relations/rules';
import { askedOf } from './askedOf';
import { caseAnswer, CaseAnswerDeps, CaseReader } from './caseAnswer';
import { caseRowById } from './database/caseById';
import { visibleCase } from './database/visibleCase';
import { foresee, Foreseen } from './foresee';
import { listCases } from './listCases';
import { myWork } from './myWork';
import { Leased } from '../commands/database/lease';
import { refusal } from '../http/refusal';
import { Written } from '../projection/project';
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

  /** What can be looked up for {@link afterwards} before it is known what comes of a command. */
  foresee(command: Leased, concern: Concern): Promise<Foreseen | undefined> {
    return foresee(this.deps, command, concern);
  }

  /** To whoever has just done something in it; `written` is what came of that. */
  async afterwards(
    id: string,
    reader: CaseReader,
    { foreseen, written }: { foreseen?: Foreseen; written?: Written } = {},
  ): Promise<CaseAnswer> {
    if (written) {
      return caseAnswer(this.deps, written.row, reader, { foreseen, written });
    }
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

  askedOf(of: EntityRef, reader: EntityRef, sight: Sight) {
    return askedOf(this.deps, of, reader, sight);
  }
}
