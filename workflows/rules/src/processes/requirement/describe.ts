import {
  CaseDescription,
  EntityRef,
  Matter,
  requirementStages,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern } from '../../process';
import { decidersNow } from './authority';
import { Command, Opening } from './command';
import { costOf } from './proposal';
import { alternativeOf, peopleOf, State } from './state';

const moneyOnTheTable = (matter: Matter) => {
  const alternative = alternativeOf(matter, matter.onTheTable);
  return alternative && costOf(alternative);
};

function moneyOf(state: State) {
  if ('decided' in state && state.decided) return state.decided.money;
  if ('matter' in state && state.matter) return moneyOnTheTable(state.matter);
  return undefined;
}

export function describe(state: State): CaseDescription {
  const money = moneyOf(state);
  return {
    title: state.content.title,
    stage: state.stage,
    stages: [...requirementStages],
    subject: state.subject,
    ...(state.unit && { unit: state.unit }),
    ...(state.stage === 'closed' && { outcome: state.outcome }),
    ...(money && { money }),
  };
}

const matterOf = (state: State): Matter | undefined => {
  if ('matter' in state) return state.matter;
  return state.stage === 'preparation' && state.step === 'prepare'
    ? state.returned?.matter
    : undefined;
};

export function participants(state: State): EntityRef[] {
  const { openedBy, asker, onBehalfOf, tookPart } = state;
  const matter = matterOf(state);
  const team =
    'preparing' in state
      ? [
          ...state.preparing.preparers,
          ...state.preparing.accountManagers,
          ...state.preparing.deliverers,
        ]
      : [];
  const classifiers =
    state.stage === 'preparation' && state.step === 'classify'
      ? state.classifying.asked.flat()
      : [];
  const verifiers = 'verifiers' in state ? state.verifiers : [];
  return [
    ...new Set([
      openedBy,
      asker,
      ...(onBehalfOf?.startsWith('user:') ? [onBehalfOf] : []),
      ...tookPart,
      ...peopleOf([...team, ...classifiers, ...verifiers]),
      ...(matter ? decidersNow(matter) : []),
    ]),
  ];
}

/** What has to be looked up: the service, the customer's line and the asker's own, and who has a part in it. */
export function concerns(
  state: State | undefined,
  input: Opening | Command | undefined,
): Concern {
  const named =
    input && 'type' in input
      ? {
          subject: 'subject' in input ? input.subject : undefined,
          units: [
            'unit' in input ? input.unit : undefined,
            'customer' in input ? input.customer : undefined,
          ],
        }
      : { subject: input?.subject, units: [input?.unit] };
  const subject = named.subject ?? state?.subject;
  const customer = state && 'customer' in state ? state.customer : undefined;
  const units = [...named.units, state?.unit, customer, state?.onBehalfOf];
  const found = units.filter(
    unit => unit !== undefined && !unit.startsWith('user:'),
  );
  return {
    ...(subject && { subject }),
    // At every stage: what was looked up for a command then serves its answer too, whatever stage it led to.
    ...(customer !== undefined && { goalsOf: customer }),
    units: [...new Set(found.flatMap(unit => unit ?? []))],
    ...(state && { asker: state.asker }),
    people: state ? participants(state) : [],
  };
}
