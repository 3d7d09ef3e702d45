import {
  Decider,
  EntityRef,
  Party,
  Reason,
  Role,
  WhoDecidesAbove,
} from '@business-relations/backstage-plugin-business-relations-common';
import { accountManagersFor } from './accountManagers';
import { Inquiry } from './inquiry';
import { holdersOfOffice, steeringGroup, whyOfficeIsUnfilled } from './offices';
import { partiesOf } from './posts';
import { because } from './reasons';

export type Settled = { decide: WhoDecidesAbove; because: Reason[] };

type Vacancy = { role: Role; unit?: EntityRef };

const factOf = ({ assignment }: Party) => (assignment ? [{ assignment }] : []);

/** Nobody can decide: whose task it is to have the role filled. */
export function vacant({ role, unit }: Vacancy, inquiry: Inquiry): Settled {
  const { relations, rules } = inquiry;
  const fillers = rules.fillers
    .filter(filler => filler !== role)
    .map(filler => ({
      filler,
      people:
        filler === 'accountManager'
          ? accountManagersFor(inquiry)
          : partiesOf(holdersOfOffice(filler, relations)),
    }));
  const found = fillers.find(({ people }) => people.length > 0);
  const toFill = found?.people ?? [];
  const where = { role, ...(unit !== undefined && { unit }) };
  return {
    decide: { by: 'vacant', ...where, toFill },
    because: [
      because('vacant', where),
      because(
        'to-be-filled-by',
        {
          people: toFill.map(({ person }) => person),
          role: found?.filler ?? role,
        },
        ...toFill.flatMap(factOf),
      ),
    ],
  };
}

const one = (decider: Decider): WhoDecidesAbove => ({ by: 'one', decider });

/**
 * Nobody else has a mandate for it: the IT steering group decides, and where nobody chairs it, it waits for the
 * vacancy to be filled (the one named, else the chair).
 */
export function lastResort(inquiry: Inquiry, vacancy?: Vacancy): Settled {
  const { relations } = inquiry;
  const chair = steeringGroup(relations);
  if (!chair) {
    const { decide, because: reasons } = vacant(
      vacancy ?? { role: 'steeringChair' },
      inquiry,
    );
    return {
      decide,
      because: [...whyOfficeIsUnfilled('steeringChair', relations), ...reasons],
    };
  }
  const [{ person, unit, assignment }] = chair.parties;
  return {
    decide: one(chair),
    because: [
      ...(vacancy
        ? [
            because('vacant', {
              role: vacancy.role,
              ...(vacancy.unit !== undefined && { unit: vacancy.unit }),
            }),
          ]
        : []),
      because(
        'steering-group-last',
        { person, ...(unit && { unit }) },
        ...(assignment ? [{ assignment }] : []),
      ),
    ],
  };
}
