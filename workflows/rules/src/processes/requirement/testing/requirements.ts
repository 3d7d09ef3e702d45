import { RequirementClass } from '@business-relations/backstage-plugin-business-relations-common';
import { Named, Opening } from '../command';
import {
  claims,
  erik,
  fatima,
  intake,
  karin,
  kronor,
  motor,
} from './organisation';
import { Knowing, Story } from './story';

export const glass: Opening = {
  title: 'Glass damage in the mobile intake',
  result: 'A stone chip is booked for repair as it is reported',
  value: 'Half of the glass claims need no handler',
  criteria: [
    { text: 'Reported in at most six steps' },
    { text: 'A workshop within 30 km is offered' },
  ],
  subject: intake,
  unit: motor,
  submit: false,
};

/** Three fields: what, which item, whose. */
export const language: Opening = {
  title: 'Finnish in the mobile intake',
  offeringItem: 'extra-language',
  criteria: [],
  subject: intake,
  unit: motor,
  submit: true,
};

/** B is within the mandate of Claims; C is beyond it. */
export const alternatives: Named<'prepare'> = {
  type: 'prepare',
  alternatives: [
    {
      key: 'B',
      title: 'Share the booking of Repair Network',
      oneOff: kronor(280_000),
      yearly: kronor(60_000),
      agreements: [],
    },
    {
      key: 'C',
      title: 'Build our own',
      oneOff: kronor(1_200_000),
      agreements: [],
    },
  ],
  recommended: 'B',
  priceOfNothing: 'Glass firms send customers elsewhere',
};

export const aDraft = (knowing: Knowing = {}) =>
  Story.ofNothing().opened(glass, karin, knowing);

export const aHandedIn = (knowing: Knowing = {}) =>
  aDraft(knowing).when(karin, { type: 'submit' }, knowing);

export const aClassified = (
  kind: RequirementClass = 'change',
  knowing: Knowing = {},
) =>
  aHandedIn(knowing).when(
    erik,
    { type: 'classify', class: kind, customer: claims },
    knowing,
  );

export const aPrepared = (knowing: Knowing = {}) =>
  aClassified('change', knowing).when(fatima, alternatives, knowing);

export const aLifted = (knowing: Knowing = {}) =>
  aPrepared(knowing).when(fatima, { type: 'lift' }, knowing);
