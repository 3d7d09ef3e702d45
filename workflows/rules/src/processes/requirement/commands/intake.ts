import {
  EntityRef,
  OfferingItem,
  RequirementDraft,
  RequirementInDecision,
  RequirementInPreparation,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse } from '../../../process';
import { command, Opening, personOf, Rules, State, then } from '../command';
import { changedParts, contentOf, WrittenContent } from '../content';
import { RequirementEvent } from '../events';
import { classifiersOf, teamFor } from '../route';
import { isAmong, peopleOf } from '../state';
import { lift } from './lifting';

type Happened = Decision<RequirementEvent>;

export const isPerson = (ref: EntityRef) => ref.startsWith('user:');

const mayWrite = ({ asker, openedBy }: RequirementDraft, person: EntityRef) =>
  person === asker || person === openedBy;

/** The draft, for whoever wrote it or in whose name it is. */
function asWriter(state: State, context: Rules) {
  if (state.stage !== 'draft') {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  return mayWrite(state, personOf(context))
    ? { draft: state }
    : refuse('not-the-asker', { asker: state.asker });
}

export const offeringOf = ({ relations }: Rules): OfferingItem[] =>
  relations.subject?.offering ?? [];

export const itemOf = (
  { offeringItem }: Pick<WrittenContent, 'offeringItem'>,
  context: Rules,
) => offeringOf(context).find(({ key }) => key === offeringItem);

const titlesOf = (offering: OfferingItem[]) =>
  offering.map(({ title }) => title);

/**
 * Hands it in. An item of the offering makes it an order: it goes to whoever decides on orders, and is decided at once
 * where that is the one who hands it in. All else is for the account manager to sort.
 */
export const submit = command(
  'submit',
  asWriter,
  ({ draft }, _, context): Happened => {
    const { asker, content, unit } = draft;
    const by = personOf(context);
    if (!unit) return refuse('unit-is-needed', {});

    if (!content.offeringItem) {
      const classifiers = classifiersOf(asker, unit, context);
      return [{ type: 'handedIn', by, unit, classifiers }];
    }
    if (!itemOf(content, context)) {
      const offering = titlesOf(offeringOf(context));
      return refuse('not-in-the-offering', { offering });
    }
    return then(
      draft,
      [
        { type: 'handedIn', by, unit, classifiers: [] },
        {
          type: 'classified',
          class: 'order',
          customer: unit,
          subject: draft.subject,
          team: teamFor('order', asker, unit, context),
        },
      ],
      state => lift(state, context, { onSubmitting: true }),
      context,
    );
  },
);

export function open(opening: Opening, context: Rules): Happened {
  const { subject, unit, submit: atOnce, ...written } = opening;
  const by = personOf(context);
  const { onBehalfOf } = context;
  const [home, ...otherHomes] = context.relations.askerUnits;
  const forUnit = onBehalfOf && !isPerson(onBehalfOf) ? onBehalfOf : undefined;
  const whose = unit ?? forUnit ?? (otherHomes.length === 0 ? home : undefined);
  const opened: RequirementEvent = {
    type: 'opened',
    by,
    asker: onBehalfOf && isPerson(onBehalfOf) ? onBehalfOf : by,
    ...(onBehalfOf && { onBehalfOf }),
    content: contentOf(written),
    subject,
    ...(whose && { unit: whose }),
  };
  if (!atOnce) return [opened];
  return then(
    undefined,
    [opened],
    draft => submit.decide(draft, { type: 'submit' }, context),
    context,
  );
}

export const classifiers = (
  state: RequirementInPreparation | RequirementInDecision,
) =>
  state.stage === 'preparation' && state.step === 'classify'
    ? [...state.classifying.asked, ...state.classifying.next].flat()
    : state.preparing.accountManagers;

function asClassifier(state: State, context: Rules) {
  if (
    state.stage !== 'preparation' &&
    !(state.stage === 'decision' && state.step === 'decide')
  ) {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  const asked = classifiers(state);
  return isAmong(asked, personOf(context))
    ? { requirement: state }
    : refuse('not-a-classifier', { asked: peopleOf(asked) });
}

/** It was sorted within its time, and only arrived after the next had been asked. */
function takenBack(
  state: RequirementInPreparation | RequirementInDecision,
  { at }: Rules,
): RequirementEvent[] {
  if (state.stage !== 'preparation' || state.step !== 'classify') return [];
  const { missedAt, asked } = state.classifying;
  return missedAt !== undefined && at <= missedAt
    ? [{ type: 'lateTakenBack', asked: peopleOf(asked.at(-1) ?? []) }]
    : [];
}

/** Sets what kind it is, whose, and about what. Done again in decision it voids what was lifted. */
export const classify = command(
  'classify',
  asClassifier,
  ({ requirement }, { class: kind, customer, subject }, context): Happened => {
    if (kind === 'order' && !itemOf(requirement.content, context)) {
      const offering = titlesOf(offeringOf(context));
      return refuse('order-needs-an-item', { offering });
    }
    const about = subject ?? requirement.subject;
    const before = 'class' in requirement ? requirement : undefined;
    const changed = changedParts(
      {
        class: before?.class,
        customer: before?.customer,
        subject: requirement.subject,
      },
      { class: kind, customer, subject: about },
    );
    if (before && changed.length === 0) return [];
    return [
      ...takenBack(requirement, context),
      {
        type: 'classified',
        by: personOf(context),
        class: kind,
        customer,
        subject: about,
        team: teamFor(kind, requirement.asker, customer, context),
      },
      ...(requirement.stage === 'decision'
        ? [{ type: 'voided' as const, changed }]
        : []),
    ];
  },
);

/** The words of the business are whose business it is, and theirs who prepare it. */
function asAuthor(state: State, context: Rules) {
  const person = personOf(context);
  if (state.stage === 'draft') {
    return mayWrite(state, person)
      ? { requirement: state }
      : refuse('not-the-asker', { asker: state.asker });
  }
  if (
    state.stage !== 'preparation' &&
    !(state.stage === 'decision' && state.step === 'decide')
  ) {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  const authors = [
    { person: state.asker, role: 'asker' as const },
    ...state.preparing.preparers,
    ...state.preparing.accountManagers,
    ...classifiers(state),
  ];
  return person === state.openedBy || isAmong(authors, person)
    ? { requirement: state }
    : refuse('not-a-preparer', { asked: peopleOf(authors) });
}

export const edit = command(
  'edit',
  asAuthor,
  (
    { requirement },
    { type: _, subject, unit, ...written },
    context,
  ): Happened => {
    const content = contentOf(written, requirement.content.criteria);
    const about = subject ?? requirement.subject;
    const whose = unit ?? requirement.unit;
    const classified = 'class' in requirement;
    if (
      classified &&
      (about !== requirement.subject || whose !== requirement.unit)
    ) {
      return refuse('classified-by-account-manager', {
        asked: peopleOf(requirement.preparing.accountManagers),
      });
    }
    const changed = changedParts(
      {
        ...requirement.content,
        subject: requirement.subject,
        customer: requirement.unit,
      },
      { ...content, subject: about, customer: whose },
    );
    if (changed.length === 0) return [];
    const edited: RequirementEvent = {
      type: 'edited',
      by: personOf(context),
      content,
      subject: about,
      ...(whose && { unit: whose }),
      changed,
    };
    return requirement.stage === 'decision'
      ? [edited, { type: 'voided', changed }]
      : [edited];
  },
);
