import {
  CaseAnswer,
  CommandAnswer,
  requirementShape,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { SignedIn } from './SignedIn';
import { Step, Story } from './story';

/** Whoever acts reaches the public API as themselves. */
type People = Pick<SignedIn, 'as'>;

const LIMIT_MILLISECONDS = 60_000;

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

/** A decision names what was read: the hash of the proposal that is on the table. */
const contentHashIn = ({ state }: CaseAnswer): string => {
  const requirement = requirementShape.parse(state);
  if (requirement.stage !== 'decision') {
    throw new Error(`Nothing is to be decided, it is in ${requirement.stage}`);
  }
  return requirement.matter.contentHash;
};

const decisionIn = ({ tasks }: CaseAnswer): string => {
  const task = tasks.find(({ decides }) => decides);
  if (!task) throw new Error('Nobody is asked to decide');
  return task.key;
};

/** What only the case itself can tell, filled in as a page does. */
const contentOf = (step: Step, answer: CaseAnswer) => {
  switch (step.do) {
    case 'approve':
    case 'approveWithConditions':
    case 'reject':
    case 'recommendAndLift':
      return { ...step.content, contentHash: contentHashIn(answer) };
    case 'escalate':
      return { ...step.content, task: decisionIn(answer) };
    default:
      return step.content;
  }
};

/** How many steps were taken: each person's command leaves its events in the history, or waits. */
const stepsTaken = ({ history, pending }: CaseAnswer): number => {
  const commands = history.flatMap(({ event }) => event.command ?? []);
  const waiting = pending.map(({ id }) => id);
  // The first opened the case.
  return new Set([...commands, ...waiting]).size - 1;
};

/** The case after a command, also where that was only recorded and is carried out later. */
async function carriedOut(
  answer: CommandAnswer,
  people: People,
  person: string,
): Promise<CaseAnswer> {
  if (answer.status === 'carried-out') return answer.case;
  const client = people.as(person);
  const patience = Date.now() + LIMIT_MILLISECONDS;
  for (;;) {
    const parameters = { id: answer.command };
    const outcome = await client(routes.commandOutcome, { parameters });
    if (outcome.status === 'carried-out') {
      return client(routes.case, { parameters: { id: answer.caseId } });
    }
    if (outcome.status === 'refused') throw new Error(outcome.refused.code);
    if (Date.now() > patience) throw new Error('It is still not carried out');
    await wait(200);
  }
}

/**
 * Opens the case and takes every step that was not taken before: told again from the beginning, it goes on where it
 * was interrupted. Answers with the case as it then stands.
 */
export async function play(story: Story, people: People): Promise<CaseAnswer> {
  const { key, kind, opener, opening, steps } = story;
  let doing = 'open';
  try {
    const opened = await people.as(opener)(routes.openCase, {
      parameters: { kind },
      body: { opening, idempotencyKey: `sample:${key}` },
    });
    let answer = await carriedOut(opened, people, opener);
    for (const [nth, step] of [...steps.entries()].slice(stepsTaken(answer))) {
      doing = `${step.do} as ${step.as}`;
      const done = await people.as(step.as)(routes.command, {
        parameters: { id: answer.line.id, type: step.do },
        body: {
          content: contentOf(step, answer),
          idempotencyKey: `sample:${nth}:${answer.line.id}`,
        },
      });
      answer = await carriedOut(done, people, step.as);
    }
    return answer;
  } catch (error) {
    throw new Error(`${kind} ${key}, ${doing}: ${messageOf(error)}`);
  }
}
