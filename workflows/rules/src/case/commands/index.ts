import { Offer } from '@business-relations/backstage-plugin-business-relations-common';
import { Asked } from '../closed';
import { link, note, unwatch, watch } from './aside';
import {
  CommonCommand,
  CommonRule,
  CommonType,
  Content,
  Happened,
  Situation,
} from './command';
import { escalate } from './escalate';
import { goOn, pause } from './pause';
import { reassign } from './reassign';
import { remind } from './remind';
import { withdraw } from './withdraw';

export { OVERTAKE, overtake, overtakingIn } from './overtake';
export type { Overtaking } from './overtake';
export { SUCCEED, succeed, successionIn } from './succeed';

/** In the order in which a page shows them. */
const rules: { [T in CommonType]: CommonRule<T> } = {
  note,
  link,
  watch,
  unwatch,
  reassign,
  remind,
  escalate,
  pause,
  continue: goOn,
  withdraw,
};

const isCommonType = (type: string): type is CommonType => type in rules;

const commonTypes = Object.keys(rules).filter(isCommonType);

/** The content was checked by the contract's own schema of this command before it was recorded. */
const isCommonCommand = (content: { type: string }): content is CommonCommand =>
  isCommonType(content.type);

/** The command that every case has, if it is one. */
export function commonCommandIn({
  type,
  payload,
}: Asked): CommonCommand | undefined {
  const content = typeof payload === 'object' ? { ...payload, type } : { type };
  return isCommonCommand(content) ? content : undefined;
}

const decideBy = <T extends CommonType>(
  type: T,
  situation: Situation,
  content: Content<T>,
): Happened =>
  rules[type].guard(situation) ?? rules[type].decide(situation, content);

export const decideCommon = (
  situation: Situation,
  command: CommonCommand,
): Happened => decideBy(command.type, situation, command);

function offersOf<T extends CommonType>(
  command: T,
  situation: Situation,
): Offer[] {
  const rule: CommonRule<T> = rules[command];
  const refused = rule.guard(situation)?.refused;
  if (refused) return [{ command, refused }];
  const choices = rule.choices?.(situation) ?? [];
  return [{ command }, ...choices.map(choice => ({ command, ...choice }))];
}

/** Every command that all cases have, with the reason against it for whoever asks. */
export const offerCommon = (situation: Situation): Offer[] =>
  commonTypes.flatMap(command => offersOf(command, situation));
