import { kindViews } from './kinds';
import { CaseOnPage } from './CaseOnPage';
import { StateFields } from './StateFields';

/** What the case is about: as its kind shows it, else by the fields of its state. */
export function CaseContent({ on }: { on: CaseOnPage }) {
  const Content = kindViews[on.answer.line.kind]?.Content;
  return Content ? (
    <Content on={on} />
  ) : (
    <StateFields state={on.answer.state} names={on.answer.names} />
  );
}
