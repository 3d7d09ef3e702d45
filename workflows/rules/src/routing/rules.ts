import {
  Question,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';

/** Who can be named to prepare or to be told: the asker, or whoever holds the role for this subject and unit. */
export type Part =
  | 'asker'
  | 'nearestOrderer'
  | 'customer'
  | 'customerAbove'
  | 'accountManager'
  | 'serviceManager';

/** Who decides; each word is interpreted by one file of `deciding/`. */
export type DecidedBy =
  | 'nobody'
  /** The orderer nearest the asker in whose scope it is; without one, the customer. */
  | 'ordererNearestAsker'
  /** The customer whose mandate covers it, else the customer above. */
  | 'customer'
  | 'customerAbove'
  /** The customer agrees, IT's signatory commits. */
  | 'customerAndSignatory'
  | 'accountManager'
  /** The next level of the ladder after the first. */
  | 'ladder';

/** How one question is handled. */
export type QuestionRule = {
  prepare: Part[];
  decide: DecidedBy;
  /** Where several customers share a service: the asker's own line is enough, or every customer has to approve. */
  shared: 'askersLine' | 'everyCustomer';
  /**
   * Whether it is about a service that stands where the subject is but is not there yet: then it is the customer of
   * the unit that wants it, and nobody shares it yet.
   */
  notThereYet: boolean;
  /** Whether a mandate is measured against an amount. */
  money: boolean;
  inform: Part[];
};

/** The rules of who decides, as data: an organisation can change them; each answer names the version it came from. */
export type RoutingRules = {
  version: string;
  questions: Record<Question, QuestionRule>;
  /** Offices that an escalation climbs, lowest first. */
  ladder: Role[];
  /** Whose task it is to have a vacant role filled: the first of these that somebody holds. */
  fillers: Role[];
};

/** Architecture, section 4, as data. */
export const defaultRules: RoutingRules = {
  version: '1',
  questions: {
    order: {
      prepare: ['asker'],
      decide: 'ordererNearestAsker',
      shared: 'askersLine',
      notThereYet: false,
      money: true,
      inform: ['accountManager'],
    },
    dialogue: {
      prepare: [],
      decide: 'nobody',
      shared: 'askersLine',
      notThereYet: false,
      money: false,
      inform: ['nearestOrderer', 'accountManager'],
    },
    change: {
      prepare: ['nearestOrderer', 'accountManager'],
      decide: 'customer',
      shared: 'everyCustomer',
      notThereYet: false,
      money: true,
      inform: [],
    },
    new: {
      prepare: ['nearestOrderer', 'accountManager'],
      decide: 'customer',
      shared: 'everyCustomer',
      notThereYet: true,
      money: true,
      inform: [],
    },
    serviceLevel: {
      prepare: ['accountManager', 'serviceManager'],
      decide: 'customerAndSignatory',
      shared: 'askersLine',
      notThereYet: false,
      money: true,
      inform: [],
    },
    complaint: {
      prepare: ['asker'],
      decide: 'accountManager',
      shared: 'askersLine',
      notThereYet: false,
      money: false,
      inform: [],
    },
    money: {
      prepare: ['customer', 'accountManager'],
      decide: 'customerAbove',
      shared: 'askersLine',
      notThereYet: false,
      money: true,
      inform: [],
    },
    escalation: {
      prepare: ['accountManager'],
      decide: 'ladder',
      shared: 'askersLine',
      notThereYet: false,
      money: false,
      inform: ['customerAbove'],
    },
  },
  ladder: ['accountManager', 'deliveryManager', 'steeringChair'],
  fillers: [
    'accountManager',
    'deliveryManager',
    'steeringChair',
    'steeringSecretary',
    'signatory',
  ],
};
