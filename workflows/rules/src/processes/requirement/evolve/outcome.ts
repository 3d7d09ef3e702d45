import {
  Instant,
  NOTHING,
  RequirementInDecision,
  RequirementInDelivery,
} from '@business-relations/backstage-plugin-business-relations-common';
import { State, withoutRepeats } from '../state';
import { baseOf, closing, Evolves, Happened, inPreparation } from './stages';

/** Delivery begins: what was approved, with its conditions among the criteria. */
function inDelivery(
  state: RequirementInDecision,
  decision: RequirementInDelivery['decided'],
  at: Instant,
  bySilence: boolean,
): RequirementInDelivery {
  const { content, preparing } = state;
  const [{ person: conditionOf }] = decision.by;
  const orderers = preparing.preparers.filter(({ role }) => role === 'orderer');
  return {
    ...baseOf(state),
    stage: 'delivery',
    content: {
      ...content,
      criteria: [
        ...content.criteria,
        ...decision.conditions.map((text, index) => ({
          key: `condition-${index + 1}`,
          text,
          conditionOf,
        })),
      ],
    },
    submittedAt: state.submittedAt,
    class: state.class,
    customer: state.customer,
    preparing,
    matter: state.matter,
    decided: decision,
    delivering: { status: 'waiting', asOf: at, since: at, round: 1 },
    answers: {},
    verifiers: withoutRepeats([
      ...decision.by.map(({ insteadOf: _, ...party }) => party),
      ...orderers,
      ...(state.class === 'order'
        ? [{ person: state.asker, role: 'asker' as const }]
        : []),
    ]),
    ...(bySilence && { conditionsStandSince: at }),
  };
}

export function decided(
  state: State,
  event: Happened<'decided'>,
  at: Instant,
): State {
  if (state.stage !== 'decision' || state.step !== 'decide') return state;
  const decision = { ...event.decided, at };
  if (decision.outcome === 'rejected' || decision.alternative === NOTHING) {
    return closing(state, at, { outcome: 'rejected', decided: decision });
  }
  if (decision.conditions.length > 0) {
    const { late: _, ...rest } = state;
    return { ...rest, step: 'conditions', decided: decision };
  }
  return inDelivery(state, decision, at, false);
}

export const conditionsAccepted: Evolves<'conditionsAccepted'> = (
  state,
  { by },
  at,
) =>
  state.stage === 'decision' && state.step === 'conditions'
    ? inDelivery(state, state.decided, at, by === undefined)
    : state;

export function conditionsFell(
  state: State,
  { reason }: Happened<'conditionsFell'>,
  at: Instant,
): State {
  const decision =
    (state.stage === 'decision' && state.step === 'conditions') ||
    state.stage === 'delivery'
      ? state
      : undefined;
  if (!decision) return state;
  const { conditions } = decision.decided;
  const criteria = decision.content.criteria.filter(
    ({ key }) => !key.startsWith('condition-'),
  );
  return inPreparation(
    { ...decision, content: { ...decision.content, criteria } },
    { conditionsFell: { reason, conditions, at } },
  );
}

export const withdrawn: Evolves<'withdrawn'> = (state, { by, reason }, at) =>
  state.stage === 'closed'
    ? state
    : closing(state, at, {
        outcome: 'withdrawn',
        by,
        reason,
        ...('decided' in state && { decided: state.decided }),
      });
