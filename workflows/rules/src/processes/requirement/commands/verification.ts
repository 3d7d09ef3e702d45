import { RequirementInVerification } from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse } from '../../../process';
import { command, personOf, Rules, State } from '../command';
import { RequirementEvent } from '../events';
import { criteriaLeft, isAmong, peopleOf } from '../state';

type Happened = Decision<RequirementEvent>;

const verifiersOf = ({ verifiers, followUp }: RequirementInVerification) => [
  ...verifiers,
  ...(followUp?.asked ?? []),
];

function asVerifier(state: State, context: Rules) {
  if (state.stage !== 'verification') {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  const asked = verifiersOf(state);
  return isAmong(asked, personOf(context))
    ? { requirement: state }
    : refuse('not-a-verifier', { asked: peopleOf(asked) });
}

/** Not answered in this round: neither met before, nor said to be lacking since it was delivered. */
const unanswered = ({ content, answers, since }: RequirementInVerification) =>
  criteriaLeft(content, answers).filter(({ key }) => {
    const answer = answers[key];
    return !answer || answer.at < since;
  });

/** One criterion at a time; with the last it is fulfilled, or goes back for what is lacking. */
export const verify = command(
  'verify',
  (state, context) => {
    const ready = asVerifier(state, context);
    if ('refused' in ready) return ready;
    return ready.requirement.content.criteria.length > 0
      ? ready
      : refuse('no-such-criterion', { criterion: '' });
  },
  ({ requirement }, { criterion, met, remark }, context): Happened => {
    const { content, answers } = requirement;
    const asked = content.criteria.find(({ key }) => key === criterion);
    if (!asked) return refuse('no-such-criterion', { criterion });
    const by = personOf(context);
    const left = unanswered(requirement).filter(({ key }) => key !== criterion);
    const lacking = criteriaLeft(content, answers).filter(
      ({ key }) => key !== criterion,
    );
    const { text } = asked;
    if (met) {
      const verified: RequirementEvent = {
        type: 'verified',
        by,
        criterion,
        text,
        met,
        ...(remark !== undefined && { remark }),
      };
      if (left.length > 0) return [verified];
      return lacking.length === 0
        ? [verified, { type: 'fulfilled' }]
        : [
            verified,
            { type: 'sentBack', lacking: lacking.map(each => each.text) },
          ];
    }
    if (remark === undefined) return refuse('say-what-is-lacking', {});
    const verified: RequirementEvent = {
      type: 'verified',
      by,
      criterion,
      text,
      met,
      remark,
    };
    return left.length > 0
      ? [verified]
      : [
          verified,
          {
            type: 'sentBack',
            lacking: [...lacking.map(each => each.text), text],
          },
        ];
  },
);

/** All that is left is met, in one click: an order, or whoever is content with everything. */
export const receive = command(
  'receive',
  asVerifier,
  (_, __, context): Happened => [{ type: 'received', by: personOf(context) }],
);
