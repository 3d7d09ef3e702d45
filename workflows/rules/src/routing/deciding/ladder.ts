import { Answer, Inquiry } from '../inquiry';
import { because } from '../reasons';
import { lastResort } from '../vacancies';
import { levelsHeld } from './office';

/** The level after the first, or after the one that asks; last the IT steering group. */
export function ladder(inquiry: Inquiry): Answer {
  const { rules, asker } = inquiry;
  const opening = because('next-level', {});
  const levels = levelsHeld(rules.ladder, inquiry);
  const askers = levels
    .filter(({ decider: { parties } }) =>
      parties.some(({ person }) => person === asker),
    )
    .map(({ role }) => rules.ladder.indexOf(role));
  const below = Math.max(0, ...askers);
  const [level, ...above] = levels.filter(
    ({ role }) => rules.ladder.indexOf(role) > below,
  );
  if (!level || level.role === 'steeringChair') {
    const last = lastResort(inquiry);
    return {
      decide: last.decide,
      above: [],
      because: [opening, ...last.because],
    };
  }
  const [{ person, unit, assignment }] = level.decider.parties;
  return {
    decide: { by: 'one', decider: level.decider },
    above: above.map(({ decider }) => decider),
    because: [
      opening,
      because(
        'next-on-the-ladder',
        { person, ...(unit && { unit }), role: level.role },
        ...(assignment ? [{ assignment }] : []),
      ),
    ],
  };
}
