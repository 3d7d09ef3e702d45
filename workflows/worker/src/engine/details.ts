import { Projecting } from './projecting';
import { RunningCase } from './runningCase';

const alarmLine = ({ alarm }: RunningCase): string => {
  if (!alarm) return 'Nothing is awaited by the clock.';
  const what =
    alarm.does === 'continue'
      ? 'goes on after its pause'
      : `\`${alarm.deadline}\`: ${alarm.does === 'pass' ? 'passes' : 'reminder'}`;
  return `Next: ${alarm.at}, ${what}.`;
};

const recordLine = ({ isForked, waiting }: Projecting): string[] => {
  if (isForked) {
    return [
      '**The record holds other events under the same numbers.** Nothing more is written; compare the runs of this case.',
    ];
  }
  return waiting > 0 ? [`Not yet in the record: ${waiting} step(s).`] : [];
};

/** What an operator sees of a run: no person, no text that somebody wrote. */
export function detailsOf(
  running: RunningCase,
  projecting: Projecting,
): string {
  const { stage } = running.rules.describe(running.now);
  return [
    `Stage **${stage}**, revision ${running.now.seq}, epoch ${running.now.epoch}.`,
    alarmLine(running),
    ...recordLine(projecting),
  ].join('\n\n');
}
