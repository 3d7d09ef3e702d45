import { customersOf } from '../customers';
import { decidersOf } from '../deciders';
import { Answer, factsOfSubject, Inquiry, subjectOf } from '../inquiry';
import { officeOf, steeringGroup, whyOfficeIsUnfilled } from '../offices';
import { because } from '../reasons';
import { decideTogether } from '../together';
import { lastResort, vacant } from '../vacancies';
import { concerned } from './concerned';

/** The customer agrees, IT's signatory commits; should they differ, it is for the IT steering group. */
export function customerAndSignatory(inquiry: Inquiry): Answer {
  const { relations } = inquiry;
  const customers = customersOf(inquiry);
  const agreeing = decideTogether(
    concerned(customers, inquiry).stakes,
    customers.of,
    inquiry,
  );
  const reasons = [
    because(
      'levels-need-two',
      { ...subjectOf(inquiry) },
      ...factsOfSubject(inquiry),
    ),
    ...customers.because,
    ...agreeing.because,
  ];
  const [first, ...more] = decidersOf(agreeing.decide);
  if (!first) return { ...agreeing, because: reasons };

  const signatory = officeOf('signatory', relations);
  if (!signatory) {
    const settled = vacant({ role: 'signatory' }, inquiry);
    return {
      decide: settled.decide,
      above: [],
      because: [
        ...reasons,
        ...whyOfficeIsUnfilled('signatory', relations),
        ...settled.because,
      ],
    };
  }
  const [{ person, unit, assignment }] = signatory.parties;
  const [second, ...rest] = [...more, signatory];
  const group = steeringGroup(relations);
  return {
    decide: {
      by: 'all',
      deciders: [first, second, ...rest],
      ifTheyDiffer: lastResort(inquiry).decide,
    },
    above: group ? [group] : [],
    because: [
      ...reasons,
      because(
        'signatory-commits',
        { person, ...(unit && { unit }) },
        ...(assignment ? [{ assignment }] : []),
      ),
    ],
  };
}
