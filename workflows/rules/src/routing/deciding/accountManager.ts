import { customerUnits } from '../customers';
import { Answer, Inquiry } from '../inquiry';
import { because } from '../reasons';
import { lastResort } from '../vacancies';
import { levelsHeld } from './office';

/** The account manager; where a customer has none, whoever is next on the ladder. */
export function accountManager(inquiry: Inquiry): Answer {
  const opening = because('complaint-goes-to-account-manager', {});
  const [level, ...above] = levelsHeld(inquiry.rules.ladder, inquiry);
  if (!level || level.role === 'steeringChair') {
    const last = lastResort(inquiry, { role: 'accountManager' });
    return {
      decide: last.decide,
      above: [],
      because: [opening, ...last.because],
    };
  }
  const [{ person, unit, assignment }] = level.decider.parties;
  const facts = assignment ? [{ assignment }] : [];
  const [customer] = customerUnits(inquiry);
  return {
    decide: { by: 'one', decider: level.decider },
    above: above.map(({ decider }) => decider),
    because: [
      opening,
      level.role === 'accountManager'
        ? because(
            'account-manager-of',
            { person, ...(unit && { unit }) },
            ...facts,
          )
        : because(
            'delivery-manager-instead',
            { person, ...(customer !== undefined && { unit: customer }) },
            ...facts,
          ),
    ],
  };
}
