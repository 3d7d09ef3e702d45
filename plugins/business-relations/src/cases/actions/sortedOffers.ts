import { Offer } from '@business-relations/backstage-plugin-business-relations-common';
import { askedOfReader, CaseOnPage } from '../CaseOnPage';
import { kindViews } from '../kinds';
import { isCommon } from './commandSchema';

/** Where the page has its own place for them: beside the history, the links, the title, and each thing that is asked. */
const elsewhere = ['note', 'link', 'watch', 'unwatch', 'remind'];

/** One undoes the other: whichever can't be done now needs no explanation. */
const opposites: Record<string, string> = {
  watch: 'unwatch',
  unwatch: 'watch',
  pause: 'continue',
  continue: 'pause',
};

export type SortedOffers = {
  /** The case is answered on a screen of its own. */
  toAnswer: boolean;
  buttons: string[];
  /** What every case has, and is seldom needed. */
  more: string[];
  refused: Offer[];
};

/** Commands in the order in which a reader needs them: what is asked of them first. */
export function sortedOffers(on: CaseOnPage): SortedOffers {
  const { answer } = on;
  const view = kindViews[answer.line.kind];
  const placed = view?.placed ?? [];
  const answered = view?.answered ?? [];
  const own = answer.offers.filter(({ choice }) => choice === undefined);
  const offered = own.flatMap(({ command, refused }) =>
    refused ? [] : [command],
  );
  const asked = askedOfReader(on).flatMap(({ commands }) => commands);
  const rank = (command: string) => {
    const at = asked.indexOf(command);
    return at < 0 ? asked.length : at;
  };
  return {
    toAnswer: answered.some(command => offered.includes(command)),
    buttons: offered
      .filter(
        command =>
          !isCommon(command) &&
          !placed.includes(command) &&
          !answered.includes(command),
      )
      .sort((one, other) => rank(one) - rank(other)),
    more: offered.filter(
      command => isCommon(command) && !elsewhere.includes(command),
    ),
    refused: own.filter(
      ({ command, refused }) =>
        refused && !offered.includes(opposites[command] ?? ''),
    ),
  };
}
