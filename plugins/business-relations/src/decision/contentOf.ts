import { DecisionCommand } from './DecisionForm';

const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

/** What each answer takes: it names the alternative, and the content that was read. */
export function contentOf(
  command: DecisionCommand,
  given: { alternative: string; contentHash: string; text: string },
): object {
  const { alternative, contentHash, text } = given;
  switch (command) {
    case 'approve':
      return { alternative, contentHash };
    case 'approveWithConditions':
      return { alternative, contentHash, conditions: lines(text) };
    case 'recommendAndLift':
      return { alternative, contentHash, ...(text && { remark: text }) };
    case 'reject':
      return { reason: text, contentHash };
    case 'return':
      return { question: text };
    default:
      return command satisfies never;
  }
}
