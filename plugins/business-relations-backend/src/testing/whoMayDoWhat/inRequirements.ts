import { requirementShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { theUnit } from '../business';
import { alternatives, hashIn, wanted } from '../requirement';
import { Attempt, Attempts, commonIn, inCase } from './attempt';
import { World } from './World';

type Ready = (world: World) => Promise<string>;

/** Its customer may have goals by then. */
const wish = { ...wanted, goal: null };

const drafted: Ready = async world => {
  const { line } = await world.as('opener').opens('requirement', wish);
  return line.id;
};

const handedIn: Ready = async world => {
  const { line } = await world
    .as('opener')
    .opens('requirement', { ...wish, submit: true });
  return line.id;
};

/** Goes on from another stand by what somebody does. */
const afterwards =
  (
    before: Ready,
    who: Parameters<World['as']>[0],
    type: string,
    content: unknown = {},
  ): Ready =>
  async world => {
    const id = await before(world);
    await world.as(who).does(id, type, content);
    return id;
  };

const classification = { class: 'change', customer: theUnit('claims') };
const manager = 'account manager';
const classified = afterwards(handedIn, manager, 'classify', classification);
const prepared = afterwards(classified, manager, 'prepare', alternatives);
const lifted = afterwards(prepared, manager, 'lift');

/** A decision names what was read. */
const deciding =
  (type: string, content: object): Attempt =>
  async world => {
    const id = await lifted(world);
    const contentHash = hashIn(await world.as('customer').reads(id));
    return as => as.send(id, type, { contentHash, ...content });
  };

const decided =
  (type: string, content: object): Ready =>
  async world => {
    const id = await lifted(world);
    const customer = world.as('customer');
    const contentHash = hashIn(await customer.reads(id));
    await customer.does(id, type, { contentHash, ...content });
    return id;
  };

const approved = decided('approve', { alternative: 'shared' });
const onConditions = decided('approveWithConditions', {
  alternative: 'shared',
  conditions: ['By phone too'],
});
const asked = afterwards(lifted, 'customer', 'return', {
  question: 'Why so much?',
});
const delivered = afterwards(approved, manager, 'reportDelivery', {
  status: 'delivered',
});

const reason = 'Not now';

export const inRequirements: Attempts = {
  'requirement: edit': inCase(drafted, 'edit', {
    title: 'Claims from any phone',
  }),
  'requirement: submit': inCase(drafted, 'submit'),
  'requirement: classify': inCase(handedIn, 'classify', classification),
  'requirement: prepare': inCase(classified, 'prepare', alternatives),
  'requirement: lift': inCase(prepared, 'lift'),
  'requirement: approve': deciding('approve', { alternative: 'shared' }),
  'requirement: approveWithConditions': deciding('approveWithConditions', {
    alternative: 'shared',
    conditions: ['By phone too'],
  }),
  'requirement: reject': deciding('reject', { reason }),
  'requirement: return': inCase(lifted, 'return', { question: 'Why?' }),
  'requirement: recommendAndLift': deciding('recommendAndLift', {
    alternative: 'own',
  }),
  'requirement: answer': inCase(asked, 'answer', { answer: 'Because' }),
  'requirement: askAnew': inCase(lifted, 'askAnew'),
  'requirement: conditionsMet': inCase(onConditions, 'conditionsMet'),
  'requirement: cannotMeetConditions': inCase(
    onConditions,
    'cannotMeetConditions',
    { reason },
  ),
  'requirement: handOver': inCase(approved, 'handOver'),
  'requirement: reportDelivery': inCase(approved, 'reportDelivery', {
    status: 'started',
  }),
  'requirement: verify': async world => {
    const id = await delivered(world);
    const { state } = await world.as('opener').reads(id);
    const [{ key: criterion }] = requirementShape.parse(state).content.criteria;
    return as => as.send(id, 'verify', { criterion, met: true });
  },
  'requirement: receive': inCase(delivered, 'receive'),
  ...commonIn('requirement', handedIn, 'user:default/erik'),
};
