import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { State } from '../state';
import { closing, Evolves, Happened } from './stages';

export const handedOver: Evolves<'handedOver'> = (state, event, at) => {
  if (state.stage !== 'delivery') return state;
  const { by, system, reference, url } = event;
  const { round, since } = state.delivering;
  return {
    ...state,
    delivering: {
      ...(system && { system }),
      ...(reference && { reference }),
      ...(url && { url }),
      ...(by && { handedOverBy: by }),
      handedOverAt: at,
      status: 'handed-over',
      asOf: since,
      since,
      round,
    },
  };
};

export const deliveryReported: Evolves<'deliveryReported'> = (
  state,
  { status, asOf },
  at,
) => {
  if (state.stage !== 'delivery') return state;
  const delivering = { ...state.delivering, status, asOf };
  return status === 'delivered'
    ? { ...state, delivering, stage: 'verification', since: at }
    : { ...state, delivering };
};

export function verified(
  state: State,
  event: Happened<'verified'>,
  at: Instant,
): State {
  if (state.stage !== 'verification') return state;
  const { criterion, met, remark, by } = event;
  return {
    ...state,
    answers: {
      ...state.answers,
      [criterion]: { met, by, at, ...(remark && { remark }) },
    },
  };
}

export const sentBack: Evolves<'sentBack'> = (state, _, at) => {
  if (state.stage !== 'verification') return state;
  const { since: _s, followUp: _f, ...rest } = state;
  return {
    ...rest,
    stage: 'delivery',
    delivering: {
      ...state.delivering,
      status: 'handed-over',
      asOf: at,
      since: at,
      round: state.delivering.round + 1,
    },
  };
};

export const verificationLate: Evolves<'verificationLate'> = (
  state,
  { asked },
  at,
) =>
  state.stage === 'verification'
    ? { ...state, followUp: { asked, since: at } }
    : state;

/** All that was left is met. */
export function received(
  state: State,
  { by }: Happened<'received'>,
  at: Instant,
): State {
  if (state.stage !== 'verification') return state;
  const answers = by
    ? Object.fromEntries(
        state.content.criteria.map(({ key }) => {
          const answer = state.answers[key];
          return [key, answer?.met ? answer : { met: true, by, at }];
        }),
      )
    : state.answers;
  return closing({ ...state, answers }, at, {
    outcome: 'fulfilled',
    decided: state.decided,
    bySilence: by === undefined,
  });
}

export const fulfilled: Evolves<'fulfilled'> = (state, _, at) =>
  state.stage === 'verification'
    ? closing(state, at, {
        outcome: 'fulfilled',
        decided: state.decided,
        bySilence: false,
      })
    : state;
