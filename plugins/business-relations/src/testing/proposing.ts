import {
  Due,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Preview,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  assignmentAdministerPermission,
  assignmentProposePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { Backend } from './Backend';
import { card } from './cards';
import { common, dueAt } from './cases';
import { customersAre, motorClaims } from './customers';
import { reader } from './me';
import { names } from './people';
import { aRoleCase, askedToAccept } from './roleCases';

export const johan = 'user:default/johan.lindqvist';
const due: Due = dueAt('answer:1', '2026-11-26T16:00:00.000Z');

const wouldAsk = (holder: string): Preview => ({
  would: 'open',
  tasks: [
    {
      key: `answer:${holder}`,
      what: message('task-accept-role', {
        role: 'orderer',
        where: ['group:default/motor-claims'],
      }),
      asked: [{ person: holder, role: 'orderer' }],
      deadline: due.key,
      commands: ['accept', 'decline'],
    },
  ],
  due: { [due.key]: due },
  follows: {
    [due.key]: message('then-role-followed-up', {
      asked: ['user:default/erik.lind'],
    }),
  },
  participants: [],
  names,
});

const entities = {
  unit: 'group:default/motor-claims',
  person: johan,
  subject: 'component:default/claims-intake',
  service: 'component:default/claims-intake',
};

export const backendFor = ({ administers = false, reaches = 3 } = {}) =>
  new Backend()
    .answers(
      routes.me,
      reader('user:default/erik.lind', {
        permitted: {
          [assignmentProposePermission.name]: true,
          [assignmentAdministerPermission.name]: administers,
        },
      }),
    )
    .answers(routes.entities, ({ query }) => {
      const ref =
        Object.entries(entities).find(([of]) => of === query?.of)?.[1] ?? '';
      return { items: [{ ref, name: names[ref], kind: 'user' }] };
    })
    .answers(routes.customers, customersAre([motorClaims]))
    .answers(routes.allOfTheUnit, { services: reaches })
    .answers(routes.card, card)
    .answers(routes.previewCase, wouldAsk(johan))
    .answers(routes.openCase, {
      status: 'carried-out',
      command: 'command-1',
      case: aRoleCase(askedToAccept, common),
    });
