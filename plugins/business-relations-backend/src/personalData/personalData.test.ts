import { mockServices } from '@backstage/backend-test-utils';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { say } from '@business-relations/backstage-plugin-business-relations-common/words';
import {
  Erasure,
  requirementShape,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  isErased,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { isUntouched } from '../projection/database/events';
import { role, theService } from '../testing/business';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { aRequirementToDecide, hashIn, wanted } from '../testing/requirement';
import { whereNamed } from '../testing/whereNamed';

const asa = 'user:default/asa';
const karin = 'user:default/karin';

const permissionsOn = mockServices.rootConfig.factory({
  data: { permission: { enabled: true } },
});

const everythingAllowed = mockServices.permissions.factory({
  result: AuthorizeResult.ALLOW,
});

describe.each(databases.eachSupportedId())('personal data, on %s', id => {
  let product: Product;
  const start = async (policy: BackendFeature = everythingAllowed) => {
    product = await Product.start(id, permissionsOn, policy);
  };
  afterEach(() => product.stop());

  const exported = (of: string, by = 'dag') =>
    product.as(by).client(routes.exportPerson, { body: { person: of } });

  const erase = (
    person: string,
    more: { dryRun?: boolean; alsoCalled?: string[] } = {},
  ): Promise<Erasure> =>
    product.as('dag').client(routes.erasePerson, {
      body: { person, dryRun: false, ...more },
    });

  /** Åsa decided on what Karin wanted, and has no role any more. */
  const aDecisionOfSomebodyWhoLeft = async () => {
    const lifted = await aRequirementToDecide(product);
    await product.as('asa').does(lifted.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(lifted),
    });
    await product.runs('send-notices');
    await product.business.assigns(
      role('customer', 'asa', 'claims', [theService('intake')], {
        mandate: { money: { amount: 500_000, currency: 'SEK' } },
        status: 'ended',
        revision: 2,
      }),
    );
    await product
      .db('entities')
      .where({ ref: asa })
      .update({ gone_since: new Date().toISOString() });
    return lifted.line.id;
  };

  const record = (caseId: string) =>
    product.db('events').where({ case_id: caseId }).orderBy('seq');

  describe('that are exported', () => {
    it('are all that is kept of a person: roles, cases, events, commands, notices', async () => {
      await start();
      await aDecisionOfSomebodyWhoLeft();
      const all = await exported(asa);
      expect(all).toMatchObject({
        person: asa,
        catalog: { units: ['group:default/claims'] },
        roles: [{ role: 'customer', status: 'ended' }],
        commands: [{ type: 'approve', content: { alternative: 'shared' } }],
        withheld: 0,
      });
      expect(all.cases).toHaveLength(1);
      expect(all.roleHistory.length).toBeGreaterThan(1);
      expect(all.notices.length).toBeGreaterThan(0);
      expect(all.events.some(({ type }) => type.includes('decided'))).toBe(
        true,
      );
      expect(JSON.stringify(all.events)).toContain(asa);
    });

    it('are one’s own without any permission, and those of others only with it', async () => {
      await start(
        mockServices.permissions.mock({
          authorize: async asked =>
            asked.map(({ permission: { name } }) => ({
              result: name.includes('personal-data')
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            })),
          authorizeConditional: async asked =>
            asked.map(() => ({ result: AuthorizeResult.ALLOW })),
        }).factory,
      );
      expect((await exported(karin, 'karin')).person).toBe(karin);
      expect(await refusalOf(exported(asa, 'karin'))).toMatchObject({
        status: 403,
        code: 'not-permitted',
      });
      expect(await refusalOf(erase(karin))).toMatchObject({
        code: 'not-permitted',
      });
    });

    it('do not tell what only the person may read to whoever exports it for them', async () => {
      await start();
      const caseId = await aDecisionOfSomebodyWhoLeft();
      const [first] = await record(caseId);
      const event: RecordedEvent = JSON.parse(first.event);
      await product
        .db('events')
        .where({ case_id: caseId, seq: 1 })
        .update({ event: JSON.stringify({ ...event, audience: [karin] }) });
      const shownTo = async (name: string) =>
        JSON.stringify(
          await product
            .as(name)
            .reads(caseId)
            .then(({ history }) => history),
        );
      expect(await shownTo('karin')).toContain('case.opened');
      expect(await shownTo('asa')).not.toContain('case.opened');
      const forThem = await exported(karin);
      const own = await exported(karin, 'karin');
      expect(own.withheld).toBe(0);
      expect(own.events.length).toBe(forThem.events.length + 1);
      // The event, and the command that it came of.
      expect(forThem.withheld).toBe(2);
      expect(JSON.stringify(forThem.commands)).not.toContain(wanted.title);
    });

    it('are exported and erased only where permissions are on', async () => {
      product = await Product.start(id);
      expect(await refusalOf(exported(asa))).toMatchObject({
        status: 403,
        code: 'permissions-are-off',
      });
    });
  });

  describe('of somebody who is to be erased', () => {
    it('are counted by a dry run, which changes nothing and says what is in the way', async () => {
      await start();
      const { line } = await aRequirementToDecide(product);
      const before = await whereNamed(product.db, asa);
      const { rows, inTheWay, pseudonym, inCatalog } = await erase(asa, {
        dryRun: true,
      });
      expect(isErased(pseudonym)).toBe(true);
      expect(inTheWay).toMatchObject({ tasks: [line.id], commands: [] });
      expect(inTheWay.roles).toHaveLength(1);
      expect(inCatalog).toEqual([asa]);
      expect(rows.events).toBeGreaterThan(0);
      expect(await whereNamed(product.db, asa)).toEqual(before);
    });

    it('stay while a role, a task or a command of theirs is open, and it is said', async () => {
      await start();
      await aRequirementToDecide(product);
      product.engine.mood = 'away';
      await product.as('asa').open('requirement', wanted);
      expect(await refusalOf(erase(asa))).toMatchObject({
        status: 409,
        code: 'person-still-needed',
      });
      expect(await product.db('erased_people')).toEqual([]);
    });

    it('are nowhere in our tables afterwards; a pseudonym is, and the same again', async () => {
      await start();
      await aDecisionOfSomebodyWhoLeft();
      const { pseudonym, rows } = await erase(asa);
      expect(await whereNamed(product.db, 'default/asa')).toEqual([]);
      expect(await whereNamed(product.db, pseudonym)).toEqual(
        expect.arrayContaining([
          'assignment_versions.version',
          'assignments.holder',
          'case_people.person',
          'cases.state',
          'commands.envelope',
          'commands.person',
          'events.event',
          'notices.person',
        ]),
      );
      expect(rows.events).toBeGreaterThan(0);
      expect(await erase(asa)).toMatchObject({ pseudonym, rows: {} });
    });

    it('leave a decision that is valid and can be read', async () => {
      await start();
      const caseId = await aDecisionOfSomebodyWhoLeft();
      const { pseudonym } = await erase(asa);
      const { state, history, names } = await product.as('karin').reads(caseId);
      expect(requirementShape.parse(state)).toMatchObject({
        decided: { by: [{ person: pseudonym }] },
      });
      const decision = history.find(({ event }) =>
        event.type.includes('decided'),
      );
      if (!decision) throw new Error('The decision is gone');
      const settings = { zone: 'UTC', names: new Map(Object.entries(names)) };
      expect(say(decision.sentence, { ...settings, locale: 'en' })).toContain(
        'a person who was erased',
      );
      expect(say(decision.sentence, { ...settings, locale: 'sv' })).toContain(
        'en person som har raderats',
      );
    });

    it('leave a record that can be checked, that is no fork, and of which the same case is made', async () => {
      await start();
      const caseId = await aDecisionOfSomebodyWhoLeft();
      const outcomes = product.engine.outcomes.filter(
        outcome => outcome.case.id === caseId,
      );
      const hashes = (await record(caseId)).map(({ hash }) => hash);
      await erase(asa);
      const rows = await record(caseId);
      expect(rows.map(({ hash }) => hash)).toEqual(hashes);
      expect(rows.some(({ erased_hash }) => erased_hash !== null)).toBe(true);
      expect(rows.filter(row => !isUntouched(row))).toEqual([]);

      // A run, which knows her still, writes all of it again.
      expect(
        await product.projects({
          case: outcomes.at(-1)?.case,
          events: outcomes.flatMap(({ events }) => events),
        }),
      ).toMatchObject({ result: 'known' });

      const before = await product.db('cases').where({ id: caseId }).first();
      await product
        .db('cases')
        .where({ id: caseId })
        .update({ derived: 'earlier' });
      await product.runs('rebuild-cases');
      const after = await product.db('cases').where({ id: caseId }).first();
      expect({
        ...after,
        state: JSON.parse(after.state),
        description: JSON.parse(after.description),
      }).toEqual({
        ...before,
        state: JSON.parse(before.state),
        description: JSON.parse(before.description),
      });

      await product
        .db('events')
        .where({ case_id: caseId, seq: 1 })
        .update({ event: rows[1].event });
      expect(isUntouched((await record(caseId))[0])).toBe(false);
    });

    it('do not come back by a run that began before and goes on', async () => {
      await start();
      const caseId = await aDecisionOfSomebodyWhoLeft();
      const { pseudonym } = await erase(asa);
      await product.as('karin').does(caseId, 'note', { text: 'Thanks' });
      expect(await whereNamed(product.db, 'default/asa')).toEqual([]);
      expect((await product.as('karin').reads(caseId)).participants).toContain(
        pseudonym,
      );
      expect((await record(caseId)).filter(row => !isUntouched(row))).toEqual(
        [],
      );
    });

    it('do not come back by a run that goes on beside its record', async () => {
      await start();
      const caseId = await aDecisionOfSomebodyWhoLeft();
      await erase(asa);
      const outcomes = product.engine.outcomes.filter(
        outcome => outcome.case.id === caseId,
      );
      expect(
        await product.projects({
          case: outcomes.at(-1)?.case,
          events: outcomes
            .flatMap(({ events }) => events)
            .map(event => ({ ...event, at: '2020-01-01T00:00:00.000Z' })),
        }),
      ).toMatchObject({ result: 'fork' });
      expect(await product.db('forks')).not.toEqual([]);
      expect(await whereNamed(product.db, 'default/asa')).toEqual([]);
    });

    it('are not left in what they had mended as operators', async () => {
      await start();
      await product.as('asa').client(routes.startRepair, {
        body: { does: 'reconcile', dryRun: true },
      });
      await aDecisionOfSomebodyWhoLeft();
      const { rows } = await erase(asa);
      expect(rows.repairs).toBe(1);
      expect(await whereNamed(product.db, 'default/asa')).toEqual([]);
    });

    it('are theirs again in what they do when they come back', async () => {
      await start();
      await aDecisionOfSomebodyWhoLeft();
      await erase(asa);
      const { line } = await product.as('asa').opens('requirement', wanted);
      expect(line.openedBy).toBe(asa);
    });

    it('are omitted by name, too, from what people wrote', async () => {
      await start();
      const caseId = await aDecisionOfSomebodyWhoLeft();
      await product
        .as('karin')
        .does(caseId, 'note', { text: 'ÅSA BERG says so; asa.b@x.se' });
      await erase(asa, { alsoCalled: ['Åsa Berg', 'asa.b@x.se'] });
      const { history } = await product.as('karin').reads(caseId);
      expect(JSON.stringify(history)).toContain('[…] says so; […]');
    });

    it('are those of a person and nobody who has been erased', async () => {
      await start();
      expect(await refusalOf(erase('group:default/claims'))).toMatchObject({
        status: 400,
      });
      expect(await refusalOf(erase('user:erased/12'))).toMatchObject({
        status: 400,
      });
    });
  });
});
