import {
  Decider,
  EntityRef,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Customers, customersOf } from '../customers';
import { decidersOf } from '../deciders';
import { Answer, factsOfSubject, Inquiry, subjectOf } from '../inquiry';
import { nearestAmong, orderersOf, pendingOn } from '../orderers';
import { because } from '../reasons';
import { judgeSeat, Judged, Seat } from '../seats';
import { lineFrom } from '../units';
import { customerOrders } from './customerOrders';

type Able = Extract<Judged, { decider: Decider }>;

const sits = (person: EntityRef, { posts }: Seat) =>
  posts.some(({ holders }) => holders.some(({ holder }) => holder === person));

/** Whether it is for that unit, or for one below it, that this seat is there. */
const isWithin = ({ unit: seatUnit }: Seat, { unit, relations }: Inquiry) =>
  unit === undefined ||
  (seatUnit !== undefined &&
    lineFrom(seatUnit, relations).units.includes(unit));

/** The customer, and who is above them, are above an orderer. */
const aboveOrderer = ({ decide, above }: Answer): Decider[] => [
  ...decidersOf(decide),
  ...above,
];

/** The asker, who decides on it anyway: as orderer, or as customer. */
function byAsker(
  seats: Seat[],
  of: 'orderer' | 'customer',
  inquiry: Inquiry,
): { decider: Decider; why: Reason } | undefined {
  const { asker } = inquiry;
  for (const seat of seats.filter(each => sits(asker, each))) {
    const { decider } = judgeSeat(seat, { inquiry, of, percent: 100 });
    const party = decider?.parties.find(({ person }) => person === asker);
    if (decider && party) {
      const { unit, assignment } = party;
      return {
        decider,
        why: because(
          'orders-themselves',
          { person: asker, role: of, ...(unit && { unit }) },
          ...(assignment ? [{ assignment }] : []),
        ),
      };
    }
  }
  return undefined;
}

const whyNearest = (
  { first: { person, unit }, facts }: Able,
  { asker }: Inquiry,
): Reason =>
  because(
    'nearest-orderer',
    { person, ...(unit && { unit }), asker },
    ...facts,
  );

/** The nearest on the way up whose ceiling, where one is set, isn't reached. */
function byNearest(seats: Seat[], inquiry: Inquiry) {
  const passed: Reason[] = [];
  for (const seat of nearestAmong(seats, inquiry)) {
    const judged = judgeSeat(seat, { inquiry, of: 'orderer', percent: 100 });
    if (judged.decider) {
      return {
        decider: judged.decider,
        reasons: [
          ...pendingOn(inquiry, seat.unit),
          ...passed,
          whyNearest(judged, inquiry),
        ],
      };
    }
    passed.push(...judged.because);
  }
  return { reasons: [...pendingOn(inquiry), ...passed] };
}

function answerOf(customers: Customers, inquiry: Inquiry): Answer {
  const orderers = orderersOf(inquiry);
  const fromCustomer = customerOrders(customers, inquiry);
  const own =
    byAsker(
      orderers.filter(seat => isWithin(seat, inquiry)),
      'orderer',
      inquiry,
    ) ?? byAsker(customers.seats, 'customer', inquiry);
  if (own) {
    return {
      decide: { by: 'one', decider: own.decider },
      above: aboveOrderer(fromCustomer).filter(
        ({ parties: [first] }) =>
          first.assignment !== own.decider.parties[0].assignment,
      ),
      because: [own.why],
    };
  }
  const { decider, reasons } = byNearest(orderers, inquiry);
  if (decider) {
    return {
      decide: { by: 'one', decider },
      above: aboveOrderer(fromCustomer),
      because: reasons,
    };
  }
  return {
    ...fromCustomer,
    because: [
      ...reasons,
      because('customer-orders', {}),
      ...customers.because,
      ...fromCustomer.because,
    ],
  };
}

/** The orderer nearest the asker's unit in whose scope it is; without one, the customer, who may always order. */
export function ordererNearestAsker(inquiry: Inquiry): Answer {
  const answer = answerOf(customersOf(inquiry), inquiry);
  return {
    ...answer,
    because: [
      because(
        'order-changes-nothing',
        { ...subjectOf(inquiry) },
        ...factsOfSubject(inquiry),
      ),
      ...answer.because,
    ],
  };
}
