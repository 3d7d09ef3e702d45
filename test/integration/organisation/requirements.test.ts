import {
  commonCommands,
  requirementContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';
import { Organisation, readOrganisation } from './organisation';
import {
  offeringShape,
  SampleRequirement,
} from '@business-relations/sample-organisation';

let nordhamn: Organisation;

beforeAll(async () => {
  nordhamn = await readOrganisation();
});

const commands: Record<string, z.ZodType> = {
  ...requirementContract.commands,
  ...commonCommands,
};

/** What only the case itself can tell, filled in the way that whoever loads it does. */
const toldByTheCase: Record<string, object> = {
  approve: { contentHash: '0'.repeat(64) },
  approveWithConditions: { contentHash: '0'.repeat(64) },
  reject: { contentHash: '0'.repeat(64) },
  recommendAndLift: { contentHash: '0'.repeat(64) },
  escalate: { task: 'decide' },
};

/** Every step of every requirement, with the requirement that it belongs to. */
const stepsTaken = () =>
  nordhamn.requirements.flatMap(requirement =>
    requirement.steps.map(step => ({ requirement, step })),
  );

const alternativesOf = ({ steps }: SampleRequirement) =>
  steps
    .filter(step => step.do === 'prepare')
    .flatMap(
      step =>
        requirementContract.commands.prepare.parse(step.content).alternatives,
    );

describe('the requirements and dialogues', () => {
  it('has requirements at every stage, of every class, in both languages', () => {
    const { requirements, dialogues } = nordhamn;
    expect(requirements.length).toBeGreaterThanOrEqual(12);
    expect(new Set(requirements.map(({ endsAt }) => endsAt)).size).toBe(10);
    expect(new Set(requirements.map(one => one.class)).size).toBe(3);
    expect(
      requirements.filter(({ language }) => language === 'sv').length,
    ).toBeGreaterThanOrEqual(3);
    expect(dialogues).toHaveLength(3);
  });

  it('does nothing that the contract does not take', () => {
    const refused = stepsTaken().flatMap(({ requirement, step }) => {
      const content = { ...step.content, ...toldByTheCase[step.do] };
      const result = commands[step.do]?.safeParse(content);
      return result?.success
        ? []
        : [`${requirement.key}: ${step.do} ${result?.error}`];
    });
    expect(refused).toEqual([]);
  });

  it('has one that was approved with conditions, and one that is escalated', () => {
    const done = stepsTaken().map(({ step }) => step.do);
    expect(done).toContain('approveWithConditions');
    expect(done).toContain('escalate');
  });

  it('gives every case a key of its own', () => {
    const keys = [...nordhamn.requirements, ...nordhamn.dialogues].map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names only people, units and services that exist', () => {
    const named = [
      ...nordhamn.requirements.flatMap(({ opener, opening, steps }) => [
        opener,
        opening.subject,
        opening.unit ?? 'no unit',
        ...steps.map(step => step.as),
      ]),
      ...nordhamn.dialogues.flatMap(one => [
        one.opener,
        ...one.with,
        one.unit,
        one.service,
      ]),
    ];
    expect(named.filter(ref => !nordhamn.has(ref))).toEqual([]);
  });

  it('has the account manager of a unit set its class, for a unit that is a customer', () => {
    const classified = stepsTaken().filter(
      ({ step }) => step.do === 'classify',
    );
    expect(classified.length).toBeGreaterThanOrEqual(10);
    for (const { requirement, step } of classified) {
      expect(step.content.class).toBe(requirement.class);
      expect(nordhamn.holding('customer').map(({ unit }) => unit)).toContain(
        step.content.customer,
      );
      expect(
        nordhamn
          .holding('accountManager')
          .filter(({ unit }) => unit === step.content.customer)
          .map(({ holder }) => holder),
      ).toContain(step.as);
    }
  });

  it('has an order name an item of that service’s offering, and nothing else does', () => {
    for (const one of nordhamn.requirements) {
      const { subject, offeringItem } = one.opening;
      const items = offeringShape
        .default([])
        .parse(nordhamn.the(subject).spec?.offering)
        .map(({ key }) => key);
      expect(items.includes(offeringItem ?? 'none')).toBe(
        one.class === 'order',
      );
      expect(offeringItem !== undefined).toBe(one.class === 'order');
    }
  });

  it('has every lifted one recommend an alternative, and tell the price of doing nothing', () => {
    const lifted = nordhamn.requirements.filter(({ steps }) =>
      steps.some(step => step.do === 'lift'),
    );
    expect(lifted.length).toBeGreaterThanOrEqual(8);
    for (const one of lifted) {
      const prepared = one.steps.find(step => step.do === 'prepare');
      expect(alternativesOf(one).map(({ key }) => key)).toContain(
        prepared?.content.recommended,
      );
      expect(prepared?.content.priceOfNothing).toMatch(/\S{2}/);
    }
  });

  it('has steps name alternatives and criteria that are there', () => {
    const lost = stepsTaken().filter(({ requirement, step }) => {
      const { alternative, criterion } = step.content;
      return (
        (alternative !== undefined &&
          !alternativesOf(requirement).some(
            ({ key }) => key === alternative,
          )) ||
        (criterion !== undefined &&
          !requirement.opening.criteria.some(({ key }) => key === criterion))
      );
    });
    expect(lost).toEqual([]);
  });

  it('has customers approve only what their mandate covers, measured against their share', () => {
    const approvals = stepsTaken().filter(({ step }) =>
      ['approve', 'approveWithConditions'].includes(step.do),
    );
    expect(approvals.length).toBeGreaterThanOrEqual(4);
    const beyond = approvals.filter(({ requirement, step }) => {
      const chosen = alternativesOf(requirement).find(
        ({ key }) => key === step.content.alternative,
      );
      const customer = nordhamn
        .nearestCustomers(requirement.opening.subject)
        .find(({ holder }) => holder === step.as);
      const money = customer?.mandate.money;
      if (!chosen?.oneOff || !chosen.yearly || !customer || !money) {
        return true;
      }
      const firstYear = chosen.oneOff.amount + chosen.yearly.amount;
      return (
        money.currency !== chosen.oneOff.currency ||
        money.currency !== chosen.yearly.currency ||
        (firstYear * (customer.share ?? 100)) / 100 > money.amount
      );
    });
    expect(beyond).toEqual([]);
  });
});
