import {
  EntityRef,
  Instant,
  Preparing,
} from '@business-relations/backstage-plugin-business-relations-common';
import { State } from '../state';
import {
  baseOf,
  counted,
  Evolves,
  Happened,
  inPreparation,
  joined,
} from './stages';

export function opened(event: Happened<'opened'>, at: Instant): State {
  const { by, asker, onBehalfOf, content, subject, unit } = event;
  return {
    stage: 'draft',
    content,
    subject,
    ...(unit && { unit }),
    openedBy: by,
    openedAt: at,
    asker,
    ...(onBehalfOf && { onBehalfOf }),
    tookPart: [by],
  };
}

const nobodyYet: Preparing = {
  alternatives: [],
  preparers: [],
  accountManagers: [],
  deliverers: [],
  preparedBy: [],
};

const preparedBy = (preparing: Preparing, by: EntityRef): Preparing => ({
  ...preparing,
  preparedBy: joined(preparing.preparedBy, [by]),
});

export function edited(state: State, event: Happened<'edited'>): State {
  if (state.stage === 'closed') return state;
  const { content, subject, unit, by } = event;
  const changed = { ...state, content, subject, ...(unit && { unit }) };
  return counted(
    changed.stage === 'draft'
      ? changed
      : { ...changed, preparing: preparedBy(changed.preparing, by) },
  );
}

export const handedIn: Evolves<'handedIn'> = (state, event, at) =>
  state.stage === 'draft'
    ? counted({
        ...baseOf(state),
        unit: event.unit,
        stage: 'preparation',
        step: 'classify',
        submittedAt: at,
        preparing: nobodyYet,
        missing: [],
        classifying: {
          since: at,
          asked: event.classifiers.slice(0, 1),
          next: event.classifiers.slice(1),
        },
      })
    : state;

export function classified(state: State, event: Happened<'classified'>): State {
  if (state.stage !== 'preparation' && state.stage !== 'decision') return state;
  const { customer, subject, team } = event;
  const preparing = { ...state.preparing, ...team };
  if (state.stage === 'decision') {
    return {
      ...state,
      class: event.class,
      customer,
      unit: customer,
      subject,
      preparing,
    };
  }
  const { returned, conditionsFell } =
    state.step === 'prepare'
      ? state
      : { returned: undefined, conditionsFell: undefined };
  return inPreparation(
    {
      ...state,
      class: event.class,
      customer,
      unit: customer,
      subject,
      preparing,
    },
    {
      ...(returned && { returned }),
      ...(conditionsFell && { conditionsFell }),
    },
  );
}

export const classificationLate: Evolves<'classificationLate'> = (
  state,
  _,
  at,
) => {
  if (state.stage !== 'preparation' || state.step !== 'classify') return state;
  const { asked, next } = state.classifying;
  return {
    ...state,
    classifying: {
      since: at,
      asked: [...asked, ...next.slice(0, 1)],
      next: next.slice(1),
      missedAt: at,
    },
  };
};

export const classifiersAskedAnew: Evolves<'classifiersAskedAnew'> = (
  state,
  event,
  at,
) =>
  state.stage === 'preparation' && state.step === 'classify'
    ? {
        ...state,
        classifying: {
          since: at,
          asked: event.classifiers.slice(0, 1),
          next: event.classifiers.slice(1),
        },
      }
    : state;

export const prepared: Evolves<'prepared'> = (state, event) => {
  if (state.stage !== 'preparation') return state;
  const { by, alternatives, recommended, priceOfNothing } = event;
  const { recommended: _r, priceOfNothing: _p, ...kept } = state.preparing;
  return counted({
    ...state,
    preparing: preparedBy(
      {
        ...kept,
        alternatives,
        ...(recommended !== undefined && { recommended }),
        ...(priceOfNothing !== undefined && { priceOfNothing }),
      },
      by,
    ),
  });
};
