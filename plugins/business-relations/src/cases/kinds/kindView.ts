import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ComponentType } from 'react';
import { CommandFormProps } from '../actions/CommandFormProps';
import { CaseOnPage } from '../CaseOnPage';
import { StartProps } from '../start/StartProps';

export type AnswerProps = {
  on: CaseOnPage;
  answer: CaseAnswer;
  answered: (next: CaseAnswer) => void;
};

/** What a kind has of its own on pages that serve any kind: each an addition, never a precondition. */
export type KindView = {
  Content?: ComponentType<{ on: CaseOnPage }>;
  /** Commands with a form made by hand. */
  forms?: Readonly<Record<string, ComponentType<CommandFormProps>>>;
  /** Commands that the content offers itself, where they belong. */
  placed?: readonly string[];
  /** Commands that are given on the one screen for them. */
  answered?: readonly string[];
  /** That screen, as long as there is something to answer, and for whom. */
  answerOf?: (
    answer: CaseAnswer,
    on: CaseOnPage,
  ) => ComponentType<AnswerProps> | undefined;
  /** The form that opens one. */
  Start?: ComponentType<StartProps>;
};
