import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  assignmentAdministerPermission,
  assignmentProposePermission,
  caseOpenPermission,
  caseReadPermission,
  operatePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  caseConditions,
  createCaseConditionalDecision,
} from '@business-relations/backstage-plugin-business-relations-node';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { theService, theUnit } from '../testing/business';
import { changeablePolicy } from '../testing/changeablePolicy';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { aRequirementToDecide, wanted } from '../testing/requirement';
import { openCasesOf } from './openCasesOf';

const { policy, permissions, deny } = changeablePolicy();

const dialogue = (topic: string, subject = theService('intake')) => ({
  topic,
  subject,
  when: '2999-01-01T09:00:00.000Z',
});

describe.each(databases.eachSupportedId())(
  'cases as they are read, on %s',
  id => {
    let product: Product;
    beforeAll(async () => {
      product = await Product.start(id, permissions.factory);
    });
    afterEach(() => {
      for (const name of Object.keys(policy)) delete policy[name];
      product.hiddenInCatalog.clear();
    });
    afterAll(() => product.stop());

    const titles = async (
      query: Parameters<ReturnType<Product['as']>['lists']>[0],
      name = 'karin',
    ) =>
      (await product.as(name).lists(query)).items.map(
        ({ description }) => description.title,
      );

    it('are listed newest first, a page at a time', async () => {
      const karin = product.as('karin');
      for (const topic of ['one', 'two', 'three']) {
        await karin.opens('dialogue', dialogue(`page ${topic}`));
      }
      const first = await karin.lists({ search: 'page', limit: 2 });
      expect(first.items.map(({ description }) => description.title)).toEqual([
        'page three',
        'page two',
      ]);
      expect(
        await titles({ search: 'page', limit: 2, cursor: first.next }),
      ).toEqual(['page one']);
      expect(await refusalOf(karin.lists({ cursor: 'made up' }))).toMatchObject(
        {
          status: 400,
          code: 'malformed',
          message: expect.stringMatching(/^cursor: is not one that a page/),
        },
      );
    });

    it('are found by words of their title, in any alphabet and with any sign', async () => {
      const karin = product.as('karin');
      await karin.opens('dialogue', dialogue('Ärenden ÅTERÖPPNAS 100 %'));
      expect(await titles({ search: 'återöppnas ären' })).toHaveLength(1);
      expect(await titles({ search: '100 %' })).toHaveLength(1);
      expect(await titles({ search: '_' })).toHaveLength(0);
    });

    it('are narrowed by kind, stage, subject, unit and whether they are open', async () => {
      const karin = product.as('karin');
      await karin.opens('requirement', { ...wanted, title: 'A draft' });
      await karin.opens('dialogue', {
        topic: 'Over',
        subject: theService('archive'),
      });
      expect(await titles({ kind: 'requirement', stage: 'draft' })).toContain(
        'A draft',
      );
      expect(
        await titles({ subject: theService('archive'), open: 'false' }),
      ).toEqual(['Over']);
      expect(
        await titles({ subject: theService('archive'), open: 'true' }),
      ).toEqual([]);
      expect(await titles({ unit: theUnit('motor') })).toContain('Over');
      expect(await titles({ unit: theUnit('claims') })).not.toContain('Over');
    });

    it('say what their reader can do, and why not the rest', async () => {
      const lifted = await aRequirementToDecide(product);
      const offers = async (name: string) =>
        (await product.as(name).reads(lifted.line.id)).offers;
      expect(await offers('asa')).toContainEqual({ command: 'approve' });
      expect(await offers('fatima')).toContainEqual({
        command: 'approve',
        refused: {
          code: 'orderer-cannot-decide',
          params: { deciders: ['user:default/asa'] },
        },
      });
      const { follows, due, tasks, names } = await product
        .as('asa')
        .reads(lifted.line.id);
      const [task] = tasks;
      expect(due[task.deadline ?? ''].dueAt).toBeDefined();
      expect(follows[task.deadline ?? '']).toBeDefined();
      expect(names).toMatchObject({
        'user:default/asa': 'asa',
        'component:default/intake': 'intake',
      });
    });

    it('show how they run to those who operate, and to nobody else', async () => {
      const { line } = await product
        .as('karin')
        .opens('dialogue', dialogue('runs'));
      expect((await product.as('asa').reads(line.id)).run).toEqual({
        workflowId: `test-${line.id}`,
        url: `http://temporal.example/${line.id}`,
      });
      policy[operatePermission.name] = deny;
      expect((await product.as('asa').reads(line.id)).run).toBeUndefined();
    });

    it('are acted in by one question to the policy, however much depends on it', async () => {
      const karin = product.as('karin');
      const { line } = await karin.opens('dialogue', dialogue('one question'));
      const asked = permissions.authorize.mock.calls.length;
      const conditions = permissions.authorizeConditional.mock.calls.length;
      await karin.does(line.id, 'watch');
      expect(permissions.authorize.mock.calls).toHaveLength(asked + 1);
      expect(permissions.authorizeConditional.mock.calls).toHaveLength(
        conditions,
      );
    });

    it('are seen as the policy says: here only by those who have a part in them', async () => {
      const { line } = await product
        .as('karin')
        .opens('dialogue', dialogue('just us'));
      const onlyOwn = (person: string) => {
        policy[caseReadPermission.name] = createCaseConditionalDecision(
          caseReadPermission,
          {
            anyOf: [
              caseConditions.takesPart({ people: [person] }),
              { not: caseConditions.isOfUnit({ units: [theUnit('motor')] }) },
            ],
          },
        );
      };
      onlyOwn('user:default/fatima');
      expect(await titles({ search: 'just us' }, 'fatima')).toEqual([]);
      expect(
        await refusalOf(product.as('fatima').reads(line.id)),
      ).toMatchObject({ status: 404, code: 'unknown-case' });
      expect(
        await refusalOf(product.as('fatima').send(line.id, 'watch')),
      ).toMatchObject({ status: 404, code: 'unknown-case' });
      onlyOwn('user:default/karin');
      expect(await titles({ search: 'just us' })).toEqual(['just us']);

      policy[caseReadPermission.name] = deny;
      expect(await refusalOf(product.as('karin').lists())).toMatchObject({
        status: 403,
        code: 'not-permitted',
      });
    });

    it('tell what is asked of somebody, or in a unit, to whoever may see the case', async () => {
      const { line } = await aRequirementToDecide(product);
      const askedOf = async (of: string, as = 'fatima') =>
        (
          await product.as(as).client(routes.askedOf, { query: { of } })
        ).items.filter(item => item.case.id === line.id);
      const asa = 'user:default/asa';
      expect(await askedOf(asa)).toMatchObject([
        { task: { asked: [{ person: asa }] }, dueAt: expect.any(String) },
      ]);
      expect(await askedOf(theUnit('claims'))).toHaveLength(1);
      expect(await askedOf('user:default/fatima')).toEqual([]);

      policy[caseReadPermission.name] = createCaseConditionalDecision(
        caseReadPermission,
        caseConditions.takesPart({ people: ['user:default/pia'] }),
      );
      expect(await askedOf(asa)).toEqual([]);
      expect(await askedOf(theUnit('claims'))).toEqual([]);

      delete policy[caseReadPermission.name];
      product.hiddenInCatalog.add(asa);
      policy[catalogEntityReadPermission.name] = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'catalog-entity',
          params: { claims: [] },
        },
      };
      expect(await refusalOf(askedOf(asa))).toMatchObject({
        status: 404,
        code: 'unknown-entity',
      });
    });

    it('about an entity that the catalog hides are told to nobody without a part in them', async () => {
      const hidden = theService('archive');
      const { line } = await product
        .as('karin')
        .opens('dialogue', dialogue('secret', hidden));
      policy[catalogEntityReadPermission.name] = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'catalog-entity',
          params: { claims: [] },
        },
      };
      product.hiddenInCatalog.add(hidden);
      expect(await titles({ search: 'secret' }, 'fatima')).toEqual([]);
      expect(
        await refusalOf(product.as('fatima').reads(line.id)),
      ).toMatchObject({ status: 404 });
      expect(
        await refusalOf(
          product.as('fatima').open('dialogue', dialogue('x', hidden)),
        ),
      ).toMatchObject({ status: 404, code: 'unknown-entity' });
      expect(await titles({ search: 'secret' }, 'karin')).toEqual(['secret']);
    });

    it('are opened only by those who may, and roles by those who may propose them', async () => {
      policy[caseOpenPermission.name] = deny;
      expect(
        await refusalOf(product.as('karin').open('dialogue', dialogue('x'))),
      ).toMatchObject({ status: 403, code: 'not-permitted' });

      delete policy[caseOpenPermission.name];
      policy[assignmentAdministerPermission.name] = deny;
      const proposal = (role: string) => ({
        ask: 'accept',
        role,
        holder: 'user:default/karin',
        unit: theUnit('motor'),
        scope: { entities: [theService('archive')] },
        mandate: { services: 'all', from: '2026-01-01' },
      });
      expect(
        await refusalOf(
          product.as('erik').open('role', proposal('accountManager')),
        ),
      ).toMatchObject({ status: 403, code: 'not-permitted' });
      await product.as('erik').opens('role', proposal('orderer'));

      policy[assignmentProposePermission.name] = deny;
      expect(
        await refusalOf(product.as('erik').open('role', proposal('orderer'))),
      ).toMatchObject({ status: 403 });
    });

    it('are counted open for other pages, and those that need a decision apart', async () => {
      const lifted = await aRequirementToDecide(product);
      const open = await openCasesOf(product.db, {
        subject: theService('intake'),
      });
      expect(open).toContainEqual({
        id: lifted.line.id,
        kind: 'requirement',
        subject: theService('intake'),
        unit: lifted.line.description.unit,
        needsDecision: true,
      });
      const unit = lifted.line.description.unit ?? '';
      expect(await openCasesOf(product.db, { units: [unit] })).toContainEqual(
        expect.objectContaining({ id: lifted.line.id }),
      );
      expect(await openCasesOf(product.db, { units: [] })).toEqual([]);
    });

    it('are somebody’s work: asked of them, waited for, and followed', async () => {
      const lifted = await aRequirementToDecide(product);
      const caseId = lifted.line.id;
      const isThis = (item: { case: { id: string } }) =>
        item.case.id === caseId;

      const { asked, names } = await product.as('asa').work();
      const task = asked.find(isThis);
      expect(task).toMatchObject({
        task: { what: { code: 'task-decide' } },
        dueAt: expect.any(String),
      });
      expect(names['component:default/intake']).toBe('intake');

      const { waiting, asked: ofKarin } = await product.as('karin').work();
      expect(ofKarin.filter(isThis)).toEqual([]);
      expect(waiting.find(isThis)?.task.asked).toMatchObject([
        { person: 'user:default/asa' },
      ]);

      const dag = product.as('dag');
      expect((await dag.work()).followed.map(each => each.id)).not.toContain(
        caseId,
      );
      const watched = await dag.does(caseId, 'watch');
      expect(watched.watching).toBe(true);
      expect((await dag.work()).followed.map(each => each.id)).toContain(
        caseId,
      );
    });
  },
);
