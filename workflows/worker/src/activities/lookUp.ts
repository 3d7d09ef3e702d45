import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Knowledge, Question } from '../engine/activities';
import type { Figures } from '../figures/createFigures';
import { isRelations, isRoutingRules } from './knowledge';

const COMMANDS_ON_THEIR_WAY = 'CommandsOnTheirWay';
const ASK_AGAIN = '2 seconds';
/** Ten minutes of asking: then the deadline passes, and the rules take back what a late delivery makes wrong. */
const MOST_TIMES = 300;

async function known(client: Client, question: Question): Promise<Knowledge> {
  const { relations, rules, onTheirWay } = await client(routes.context, {
    body: question,
  });
  if (onTheirWay > 0 && Context.current().info.attempt < MOST_TIMES) {
    throw ApplicationFailure.create({
      type: COMMANDS_ON_THEIR_WAY,
      message: `${onTheirWay} command(s) of case ${question.case} from before ${question.at} are still to be delivered`,
      nextRetryDelay: ASK_AGAIN,
    });
  }
  if (!isRelations(relations) || !isRoutingRules(rules)) {
    throw new Error(
      'The backend answered something else than relations and rules',
    );
  }
  return { relations, rules };
}

const areOnTheirWay = (error: unknown) =>
  error instanceof ApplicationFailure && error.type === COMMANDS_ON_THEIR_WAY;

/**
 * What is known at the moment at which a deadline passes. A command that was recorded by then and is still on its way
 * (the engine was away) arrives first: else silence could close a case in which somebody had spoken.
 */
export async function lookUp(
  client: Client,
  question: Question,
  figures: Pick<Figures, 'lookedUp'>,
): Promise<Knowledge> {
  try {
    const answer = await known(client, question);
    figures.lookedUp(question, 'answered');
    return answer;
  } catch (error) {
    figures.lookedUp(
      question,
      areOnTheirWay(error) ? 'commands-on-their-way' : 'failed',
    );
    throw error;
  }
}
