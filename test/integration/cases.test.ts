import {
  CaseAnswer,
  RefusedError,
  requirementShape,
  roleShape,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { FoundBySearch } from './foundBySearch';
import { RealParts } from './realParts';
import { TemplateSteps } from './templateSteps';

const intake = 'component:default/intake';
const claims = 'group:default/claims';

/** What is on the decision page. */
function hashIn({ state }: CaseAnswer): string {
  const requirement = requirementShape.parse(state);
  if (!('matter' in requirement) || !requirement.matter) {
    throw new Error('It was not lifted');
  }
  return requirement.matter.contentHash;
}

describe('a requirement on real parts', () => {
  let parts: RealParts;
  beforeAll(async () => {
    parts = await RealParts.start();
  }, 120_000);
  afterAll(() => parts.end(), 60_000);

  const proposed = async (opening: object, holder: string) => {
    const { line } = await parts.as('erik').opens('role', {
      ask: 'accept',
      ...opening,
      holder: `user:default/${holder}`,
    });
    return parts.as(holder).does(line.id, 'accept');
  };

  const lifted = async (title: string) => {
    const { line } = await parts.as('karin').opens('requirement', {
      title,
      subject: intake,
      result: 'Half of all claims come in by phone',
      value: 'Saves four people',
      criteria: [{ text: 'A claim takes three minutes' }],
      submit: true,
    });
    const erik = parts.as('erik');
    await erik.does(line.id, 'classify', { class: 'change', customer: claims });
    await erik.does(line.id, 'prepare', {
      alternatives: [
        {
          key: 'shared',
          title: 'Share what is there',
          oneOff: { amount: 300_000, currency: 'SEK' },
        },
      ],
      recommended: 'shared',
    });
    return erik.does(line.id, 'lift');
  };

  it('goes from the first customer and account manager to a decision that stands in the history', async () => {
    await parts.until(async () => {
      const { items } = await parts
        .as('erik')
        .client(routes.entities, { query: { of: 'subject' } });
      return items.length > 0;
    });
    const customer = await proposed(
      {
        role: 'customer',
        unit: claims,
        scope: { entities: [intake] },
        mandate: {
          services: 'all',
          money: { amount: 500_000, currency: 'SEK' },
          from: '2026-01-01',
          evidence: 'Minutes of 12 January',
        },
      },
      'asa',
    );
    expect(customer.line).toMatchObject({
      open: false,
      description: { outcome: 'accepted' },
    });
    await proposed(
      { role: 'accountManager', unit: claims, scope: { everything: true } },
      'erik',
    );

    const asked = await lifted('Claims from a phone');
    const [task] = asked.tasks;
    expect(task.asked).toMatchObject([{ person: 'user:default/asa' }]);
    expect(asked.due[task.deadline ?? ''].calendar.id).toBe('sweden');

    const decided = await parts.as('asa').does(asked.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(asked),
    });
    expect(decided.line.description.stage).toBe('delivery');

    // Temporal's lists and pages: which case it is, and nothing that anybody wrote.
    expect(await parts.shownOfRun(asked.line.id)).toEqual({
      summary: `Requirement about ${intake}, group:default/motor`,
      details: `[The case in Backstage](https://backstage.example.com/business-relations/cases/${asked.line.id})`,
    });
    const approval = decided.history.find(
      ({ sentence }) => sentence.code === 'requirement-approved',
    );
    expect(approval?.event).toMatchObject({
      actor: { person: 'user:default/asa' },
      actingAs: {
        as: 'holder',
        assignment: { role: 'customer', unit: claims },
      },
    });

    const again = await parts
      .as('asa')
      .send(asked.line.id, 'approve', {
        alternative: 'shared',
        contentHash: hashIn(asked),
      })
      .catch(error => error);
    expect(again).toBeInstanceOf(RefusedError);
    expect(again).toMatchObject({ status: 409, code: 'already-decided' });
  }, 120_000);

  it('keeps a decision that comes while the worker is away, and carries it out when it is back', async () => {
    const asked = await lifted('While nobody works');
    await parts.endWorker();
    const answer = await parts.as('asa').send(asked.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(asked),
    });
    expect(answer).toMatchObject({
      status: 'recorded',
      message: { code: 'engine-away' },
    });
    expect((await parts.as('asa').reads(asked.line.id)).pending).toMatchObject([
      { id: answer.command, type: 'approve' },
    ]);

    await parts.startWorker();
    await parts.until(async () => {
      const { status } = await parts
        .as('asa')
        .client(routes.commandOutcome, { parameters: { id: answer.command } });
      return status === 'carried-out';
    });
    const { line, history } = await parts.as('asa').reads(asked.line.id);
    expect(line.description.stage).toBe('delivery');
    const seqs = history.map(({ event }) => event.seq);
    expect(new Set(seqs).size).toBe(seqs.length);
  }, 120_000);

  it('follows a role that is handed over to whoever takes it on', async () => {
    const asked = await lifted('Who is to say yes');
    const asa = parts.as('asa');
    const { items } = await asa.client(routes.assignments, {
      query: { unit: claims, role: 'customer', status: 'accepted' },
    });
    const [{ id: assignment }] = items;
    const { line: question } = await parts
      .as('erik')
      .opens('role', { ask: 'confirm', assignment });
    const { line } = await asa.opens('role', {
      ask: 'handOver',
      assignment,
      successor: 'user:default/karin',
    });
    const karin = parts.as('karin');
    await karin.does(line.id, 'accept');
    await parts.until(async () => {
      await parts.someSecondsLater();
      const { tasks } = await karin.reads(asked.line.id);
      return tasks[0].asked.every(
        ({ person }) => person === 'user:default/karin',
      );
    });
    const decided = await karin.does(asked.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(asked),
    });
    expect(decided.line.description.stage).toBe('delivery');

    // Whether it still holds is asked of nobody any more.
    await parts.until(async () => {
      await parts.someSecondsLater();
      const { state } = await asa.reads(question.id);
      return roleShape.parse(state).stage === 'closed';
    });
  }, 120_000);

  it('is raised by a template in the name of whoever runs it, and once however often the step is tried', async () => {
    const ofKarin = new TemplateSteps(parts, 'karin');
    const input = {
      subject: intake,
      title: 'Raised by a template',
      result: 'Half of all claims come in by phone',
      criteria: ['A claim takes three minutes'],
      submit: true,
    };
    const first = await ofKarin.runs('requirement:raise', input);
    const again = await ofKarin.runs('requirement:raise', input);
    expect(again).toEqual(first);
    const { line, tasks } = await parts.as('erik').reads(first.caseId);
    expect(line.openedBy).toBe('user:default/karin');
    expect(tasks[0].asked).toMatchObject([{ person: 'user:default/erik' }]);

    const another = await ofKarin.runs('requirement:raise', {
      ...input,
      title: 'Another round of the same step',
    });
    expect(another.caseId).not.toBe(first.caseId);
  }, 120_000);

  it('comes with the customer of a service that a template creates: somebody is proposed, who is asked', async () => {
    const { caseId } = await new TemplateSteps(parts, 'erik').runs(
      'role:propose',
      {
        role: 'orderer',
        holder: 'user:default/karin',
        unit: 'group:default/motor',
        entities: [intake],
        mandate: { from: '2026-01-01' },
      },
    );
    const { line, state } = await parts.as('karin').reads(caseId);
    expect(line.openedBy).toBe('user:default/erik');
    expect(state).toMatchObject({
      stage: 'asked',
      proposition: { role: 'orderer', holder: 'user:default/karin' },
    });
  }, 120_000);

  it('is found by Backstage’s search, and by nobody who may not read it', async () => {
    const found = await FoundBySearch.start(parts);
    try {
      expect(await found.by('karin', 'phone')).toContain('Claims from a phone');
      expect(await found.by('karin', 'claims')).toContain('claims');
      // By the policy everybody reads cases; but the catalog hides from them what this one is about.
      expect(await found.answer('newcomer', 'phone')).toEqual({ results: [] });
      // A role for all of a unit is about no entity of the catalog: whoever reads cases reads that one.
      expect(await found.by('newcomer', 'claims')).toEqual([
        'erik as account manager for claims',
      ]);
    } finally {
      await found.end();
    }
  }, 120_000);

  it('needs neither notifications nor signals: all of this went without them, and nothing waits for them', async () => {
    expect(await parts.hasPlugin('business-relations')).toBe(true);
    expect(await parts.hasPlugin('notifications')).toBe(false);
    expect(await parts.hasPlugin('signals')).toBe(false);
    await lifted('Told by My work alone');
    const { asked } = await parts
      .as('karin')
      .client(routes.myWork, { query: {} });
    expect(asked.map(({ case: of }) => of.description.title)).toContain(
      'Told by My work alone',
    );
    const notices = () => parts.db('notices').distinct('state');
    await parts.until(async () => {
      await parts.someSecondsLater();
      return (await notices()).every(({ state }) => state !== 'waiting');
    });
    expect(await notices()).toEqual([{ state: 'given-up' }]);
  }, 120_000);
});
