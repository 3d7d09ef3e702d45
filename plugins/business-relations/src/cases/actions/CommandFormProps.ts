import { CaseOnPage } from '../CaseOnPage';

/** What the form of a command is given. */
export type CommandFormProps = {
  on: CaseOnPage;
  command: string;
  /** It was given, or the reader thought better of it. */
  done: () => void;
};
