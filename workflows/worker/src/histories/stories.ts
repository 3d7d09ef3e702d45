import { DrivenCase, Particulars } from '../testing/drivenCase';
import {
  asa,
  claims,
  erik,
  fatima,
  mats,
  service,
} from '../testing/organisation';
import {
  aRequirementInDecision,
  approves,
  glass,
  read,
} from '../testing/requirements';
import { aTalk } from '../testing/talks';
import { World } from '../testing/world';

/**
 * A case from its opening to its end, told by what people do. Its run is recorded under its name: a shape that such a run
 * may still have anywhere must be replayed for ever, so a story that changes gets a new number.
 */
export type Story = {
  name: string;
  kind: string;
  particulars?: Particulars;
  tell(told: DrivenCase, world: World): Promise<void>;
};

const quick = { clock: 'elapsed', duration: 'PT2S' } as const;

/** From the decision on to the last criterion. */
async function isDelivered(requirement: DrivenCase): Promise<void> {
  const deliverer = requirement.askedTo('handOver');
  await requirement.does(deliverer, 'handOver');
  await requirement.does(deliverer, 'reportDelivery', { status: 'started' });
  await requirement.does(deliverer, 'reportDelivery', { status: 'delivered' });
  await requirement.does(requirement.askedTo('receive'), 'receive');
}

export const stories: Story[] = [
  {
    name: 'dialogue-with-a-next-step-1',
    kind: 'dialogue',
    async tell(talk) {
      await aTalk(talk);
      await talk.does(erik, 'watch');
      await talk.does(fatima, 'note', { text: 'Half do not know them' });
      await talk.does(fatima, 'finish');
    },
  },
  {
    name: 'role-accepted-1',
    kind: 'role',
    async tell(role) {
      await role.does(erik, 'open', {
        ask: 'accept',
        role: 'orderer',
        holder: mats,
        unit: claims,
        scope: { entities: [service] },
        inAddition: true,
        mandate: {
          services: [service],
          from: '2020-01-01',
          grantor: asa,
          evidence: 'Minutes of the management, 3 March',
        },
      });
      await role.does(mats, 'accept');
    },
  },
  {
    name: 'role-handed-over-1',
    kind: 'role',
    async tell(role) {
      await role.does(fatima, 'open', {
        ask: 'handOver',
        assignment: 'orderer-fatima',
        successor: mats,
        reason: 'Fatima goes on leave',
      });
      await role.does(mats, 'accept');
    },
  },
  {
    name: 'role-confirmed-1',
    kind: 'role',
    async tell(role) {
      await role.does(erik, 'open', {
        ask: 'confirm',
        assignment: 'orderer-fatima',
      });
      await role.does(fatima, 'confirm');
    },
  },
  {
    name: 'role-ended-1',
    kind: 'role',
    async tell(role) {
      await role.does(fatima, 'open', {
        ask: 'end',
        assignment: 'orderer-fatima',
        reason: 'The desk is closed',
      });
    },
  },
  {
    name: 'requirement-that-names-a-goal-1',
    kind: 'requirement',
    async tell(requirement) {
      await requirement.does(fatima, 'open', {
        ...glass,
        goal: 'Reporting a claim takes less than five minutes',
      });
      await requirement.does(fatima, 'withdraw', { reason: 'Not needed' });
    },
  },
  {
    name: 'requirement-from-open-to-fulfilled-1',
    kind: 'requirement',
    async tell(requirement) {
      await aRequirementInDecision(requirement);
      await approves(requirement);
      await isDelivered(requirement);
    },
  },
  {
    name: 'requirement-whose-moments-came-along-1',
    kind: 'requirement',
    particulars: { momentsComeAlong: true },
    async tell(requirement) {
      await aRequirementInDecision(requirement);
      await requirement.does(asa, 'return', { question: 'Who pays for it?' });
      const answers = requirement.askedTo('answer');
      await requirement.does(answers, 'answer', { answer: 'Claims alone' });
      await approves(requirement);
      await isDelivered(requirement);
    },
  },
  {
    name: 'requirement-decided-by-the-customer-above-1',
    kind: 'requirement',
    particulars: { terms: { decision: quick } },
    async tell(requirement, world) {
      await aRequirementInDecision(requirement);
      await world.until(() =>
        world.backend
          .eventsOf(requirement.id)
          .some(({ type }) => type === 'case.passed'),
      );
      await approves(requirement, mats);
      await isDelivered(requirement);
    },
  },
  {
    name: 'requirement-paused-and-withdrawn-1',
    kind: 'requirement',
    async tell(requirement, world) {
      await requirement.does(fatima, 'open', glass);
      const until = new Date(Date.now() + 2_000).toISOString();
      await requirement.does(fatima, 'pause', { until, reason: 'A holiday' });
      await world.until(() =>
        world.backend
          .eventsOf(requirement.id)
          .some(({ type }) => type === 'case.continued'),
      );
      await requirement.does(fatima, 'withdraw', { reason: 'Not needed' });
    },
  },
  {
    name: 'requirement-returned-and-rejected-1',
    kind: 'requirement',
    async tell(requirement) {
      await aRequirementInDecision(requirement);
      await requirement.does(asa, 'return', { question: 'Who pays for it?' });
      const answers = requirement.askedTo('answer');
      await requirement.does(answers, 'answer', { answer: 'Claims alone' });
      await requirement.does(asa, 'reject', {
        contentHash: read(requirement),
        reason: 'Not this year',
      });
    },
  },
  {
    name: 'requirement-approved-with-conditions-1',
    kind: 'requirement',
    async tell(requirement) {
      await aRequirementInDecision(requirement);
      await requirement.does(asa, 'approveWithConditions', {
        alternative: 'B',
        contentHash: read(requirement),
        conditions: ['Repair Network agrees in writing'],
      });
      const meets = requirement.askedTo('conditionsMet');
      await requirement.does(meets, 'conditionsMet');
      await isDelivered(requirement);
    },
  },
  {
    name: 'dialogue-whose-record-was-away-1',
    kind: 'dialogue',
    async tell(talk, world) {
      await aTalk(talk);
      world.backend.away = ['/worker/projections'];
      await talk.does(fatima, 'note', { text: 'One' });
      await talk.does(fatima, 'note', { text: 'Two' });
      world.backend.away = false;
      await talk.does(fatima, 'finish');
    },
  },
];
