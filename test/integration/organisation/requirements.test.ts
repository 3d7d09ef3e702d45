import { Organisation, readOrganisation } from './organisation';
import { offeringShape } from './shapes';

let nordhamn: Organisation;

beforeAll(async () => {
  nordhamn = await readOrganisation();
});

/** Every step of every requirement, with the requirement that it belongs to. */
const stepsTaken = () =>
  nordhamn.requirements.flatMap(requirement =>
    requirement.steps.map(step => ({ requirement, step })),
  );

const keysOf = ({ alternatives }: Organisation['requirements'][number]) =>
  alternatives.map(({ key }) => key);

describe('the requirements and dialogues', () => {
  it('has requirements at every stage, of every class, in both languages', () => {
    const { requirements, dialogues } = nordhamn;
    expect(requirements.length).toBeGreaterThanOrEqual(12);
    expect(new Set(requirements.map(({ endsAt }) => endsAt)).size).toBe(9);
    expect(new Set(requirements.map(one => one.class)).size).toBe(3);
    expect(
      requirements.filter(({ language }) => language === 'sv').length,
    ).toBeGreaterThanOrEqual(3);
    expect(dialogues).toHaveLength(3);
  });

  it('has one that was approved with conditions, and one that is escalated', () => {
    const done = stepsTaken().map(({ step }) => step.do);
    expect(done).toContain('approve-with-conditions');
    expect(done).toContain('escalate');
  });

  it('gives every case a key of its own', () => {
    const keys = [...nordhamn.requirements, ...nordhamn.dialogues].map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('places every requirement on one service, system or domain', () => {
    for (const { service, system, domain } of nordhamn.requirements) {
      expect(
        [service, system, domain].filter(ref => ref !== undefined),
      ).toHaveLength(1);
    }
  });

  it('names only people, units and services that exist', () => {
    const named = [
      ...nordhamn.requirements.flatMap(one => [
        one.opener,
        one.unit,
        one.customer,
        one.service,
        one.system,
        one.domain,
        ...one.steps.map(step => step.as),
      ]),
      ...nordhamn.dialogues.flatMap(one => [
        one.opener,
        ...one.with,
        one.unit,
        one.service,
      ]),
    ];
    expect(
      named.filter(ref => ref !== undefined && !nordhamn.has(ref)),
    ).toEqual([]);
  });

  it('has an order name an item of that service’s offering, and nothing else does', () => {
    const offered = ({
      service,
      offeringItem,
    }: Organisation['requirements'][number]) =>
      service !== undefined &&
      offeringShape
        .default([])
        .parse(nordhamn.the(service).spec?.offering)
        .some(({ key }) => key === offeringItem);
    for (const one of nordhamn.requirements) {
      expect(one.offeringItem !== undefined).toBe(one.class === 'order');
      expect(offered(one)).toBe(one.class === 'order');
    }
  });

  it('has every submitted one recommend an alternative, doing nothing among them', () => {
    const submitted = nordhamn.requirements.filter(({ steps }) =>
      steps.some(step => step.do === 'submit'),
    );
    for (const one of submitted) {
      expect(keysOf(one)).toContain(one.recommended);
      expect(one.alternatives[0]).toMatchObject({
        oneOff: { amount: 0 },
        yearly: { amount: 0 },
      });
    }
  });

  it('has steps name alternatives and criteria that are there', () => {
    const lost = stepsTaken().filter(
      ({ requirement, step }) =>
        ('alternative' in step &&
          !keysOf(requirement).includes(step.alternative)) ||
        ('alternatives' in step &&
          keysOf(requirement).join() !== step.alternatives.join()) ||
        ('criterion' in step && step.criterion >= requirement.criteria.length),
    );
    expect(lost).toEqual([]);
  });

  it('has customers approve only what their mandate covers, measured against their share', () => {
    const approvals = stepsTaken().flatMap(({ requirement, step }) =>
      step.do === 'approve' || step.do === 'approve-with-conditions'
        ? [{ requirement, by: step.as, alternative: step.alternative }]
        : [],
    );
    expect(approvals.length).toBeGreaterThanOrEqual(4);
    const beyond = approvals.filter(({ requirement, by, alternative }) => {
      const chosen = requirement.alternatives.find(
        ({ key }) => key === alternative,
      );
      const customer = nordhamn
        .nearestCustomers(requirement.service ?? '')
        .find(({ holder }) => holder === by);
      const money = customer?.mandate.money;
      if (!chosen || !customer || !money) {
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
