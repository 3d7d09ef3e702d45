import {
  ActingAs,
  message,
  Message,
  NOTHING,
} from '@business-relations/backstage-plugin-business-relations-common';
import { RequirementEvent } from './events';
import { peopleDeciding, decidersByRoute } from './route';
import { peopleOf } from './state';

type Decided = Extract<RequirementEvent, { type: 'decided' }>['decided'];

function decided(decision: Decided): Message {
  const { by, title, money, conditions, onSubmitting, byPreparer } = decision;
  if (decision.outcome === 'rejected') {
    return decision.alternative === NOTHING
      ? message('requirement-nothing-chosen', { by })
      : message('requirement-rejected', { by, reason: decision.reason ?? '' });
  }
  return message('requirement-approved', {
    by,
    title,
    ...(money && { money }),
    conditions,
    onSubmitting,
    byPreparer,
  });
}

/** One event as a sentence of the history. */
export function tell(event: RequirementEvent): Message {
  switch (event.type) {
    case 'opened': {
      const { by, content, subject, onBehalfOf } = event;
      return message('requirement-opened', {
        by,
        title: content.title,
        subject,
        ...(onBehalfOf && { onBehalfOf }),
      });
    }
    case 'edited':
      return message('requirement-edited', {
        by: event.by,
        changed: event.changed,
      });
    case 'voided':
      return message('requirement-voided', { changed: event.changed });
    case 'handedIn':
      return message('requirement-handed-in', {
        by: event.by,
        asked: peopleOf(event.classifiers[0] ?? []),
      });
    case 'classified':
      return message('requirement-classified', {
        ...(event.by && { by: event.by }),
        class: event.class,
        customer: event.customer,
      });
    case 'classificationLate':
      return message('classification-late', {
        missed: event.missed,
        asked: event.asked,
      });
    case 'lateTakenBack':
      return message('late-taken-back', { asked: event.asked });
    case 'prepared': {
      const { by, alternatives, recommended } = event;
      const title =
        recommended === undefined
          ? undefined
          : (alternatives.find(({ key }) => key === recommended)?.title ?? '');
      return message('requirement-prepared', {
        by,
        alternatives: alternatives.map(each => each.title),
        ...(title !== undefined && { recommended: title }),
      });
    }
    case 'lifted':
      return message('requirement-lifted', {
        by: event.by,
        title: event.proposal.title,
        asked: peopleDeciding(decidersByRoute(event)),
      });
    case 'answered':
      return message('requirement-answered', {
        by: event.by,
        answer: event.answer,
        unchanged: event.unchanged,
      });
    case 'askedAnew':
      return message('requirement-asked-anew', {
        by: event.by,
        asked: event.asked,
      });
    case 'classifiersAskedAnew':
      return message('classifiers-asked-anew', {
        by: event.by,
        asked: peopleOf(event.classifiers[0] ?? []),
      });
    case 'liftedFurther':
      return message('requirement-lifted-further', {
        by: event.by.person,
        title: event.title,
        asked: peopleDeciding(event.to),
        ...(event.remark !== undefined && { remark: event.remark }),
      });
    case 'seatAnswered': {
      const { answer, title, waitingFor } = event;
      return answer.answer === 'approve'
        ? message('seat-approved', { by: answer.by, title, waitingFor })
        : message('seat-rejected', {
            by: answer.by,
            reason: answer.reason,
            waitingFor,
          });
    }
    case 'customersDiffered':
      return message('customers-differ', {
        asked: event.to ? peopleDeciding([event.to]) : [],
      });
    case 'decided':
      return decided(event.decided);
    case 'returned':
      return message('requirement-returned', {
        by: event.by,
        question: event.question,
      });
    case 'decisionLate':
      return message('decision-late', {
        missed: event.missed,
        asked: peopleDeciding([event.to]),
      });
    case 'conditionsAccepted':
      return message('conditions-accepted', event.by ? { by: event.by } : {});
    case 'conditionsFell':
      return message('conditions-fell', { by: event.by, reason: event.reason });
    case 'handedOver': {
      const { by, system, reference } = event;
      return message('handed-to-delivery', {
        ...(by && { by }),
        ...(system && { system }),
        ...(reference && { reference }),
      });
    }
    case 'deliveryReported':
      return message('delivery-reported', {
        status: event.status,
        asOf: event.asOf,
        ...(event.system !== undefined && { system: event.system }),
      });
    case 'verified':
      return event.met
        ? message('criterion-met', { by: event.by, criterion: event.text })
        : message('criterion-not-met', {
            by: event.by,
            criterion: event.text,
            remark: event.remark,
          });
    case 'sentBack':
      return message('sent-back-to-delivery', { lacking: event.lacking });
    case 'verificationLate':
      return message('verification-late', {
        missed: event.missed,
        asked: peopleOf(event.asked),
      });
    case 'received':
      return event.by
        ? message('requirement-received', { by: event.by })
        : message('received-by-silence', {});
    case 'fulfilled':
      return message('requirement-fulfilled', {});
    case 'withdrawn':
      return message('requirement-withdrawn', {
        by: event.by,
        reason: event.reason,
      });
    default:
      return event satisfies never;
  }
}

/** On whose mandate it was done, where it took one. */
export function actingAs(event: RequirementEvent): ActingAs | undefined {
  if (event.type === 'decided') return event.decided.on.at(-1);
  return event.type === 'seatAnswered' ? event.answer.on : undefined;
}

/** What an event approved, and on whose mandates. */
export const approvals = (event: RequirementEvent) =>
  event.type === 'decided' ? event.decided.charged : [];
