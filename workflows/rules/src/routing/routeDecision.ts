import { Route } from '@business-relations/backstage-plugin-business-relations-common';
import { Scales, scalesFor } from './amount';
import { inBands } from './bands';
import { deciding } from './deciding';
import { Inquiry, RouteRequest } from './inquiry';
import { because, eachOnce } from './reasons';
import { partiesIn } from './takingPart';

const belongsNowhere = ({ asker, unit, relations }: RouteRequest) =>
  unit === undefined && relations.askerUnits.length === 0
    ? [because('no-unit', { person: asker })]
    : [];

/**
 * Who prepares a question, who decides it, who is told, and why. Pure: the backend and the processes get the same
 * answer from the same relations. It always answers: where nobody can decide, it says whose task it is to change that.
 */
export function routeDecision(request: RouteRequest): Route {
  const { amount, at, ...asked } = request;
  const { question, rules, relations } = request;
  const rule = rules.questions[question];
  const inquiry = (scales: Scales): Inquiry => ({ ...asked, rule, scales });
  const answerFor = (scales: Scales) => deciding[rule.decide](inquiry(scales));

  const exactly = scalesFor(
    amount ? { is: 'exactly', money: amount } : { is: 'nothing' },
    relations.rates,
  );
  const { answer, bands } =
    amount || !rule.money
      ? { answer: answerFor(exactly), bands: [] }
      : inBands(answerFor, relations);
  return {
    question,
    prepare: partiesIn(rule.prepare, inquiry(exactly)),
    decide: answer.decide,
    ...(bands.length > 1 && { bands }),
    above: answer.above,
    inform: partiesIn(rule.inform, inquiry(exactly)),
    because: eachOnce([...belongsNowhere(request), ...answer.because]),
    rules: rules.version,
    at,
  };
}
