import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  FindingKind,
  RequestOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  assignmentReadPermission,
  caseReadPermission,
  operatePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { storeFailing } from '../../catalog/database/storeFailing';
import {
  role,
  service,
  thePerson,
  theService,
  theUnit,
} from '../../testing/business';
import { changeablePolicy } from '../../testing/changeablePolicy';
import { databases } from '../../testing/databases';
import { refusalOf } from '../../testing/Member';
import { Product } from '../../testing/Product';

const { policy, permissions, deny } = changeablePolicy();
const byEntity: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims: [] },
  },
};

const mandate = { evidence: 'Minutes of 12 January' };

describe.each(databases.eachSupportedId())(
  'findings as they are read, on %s',
  id => {
    let product: Product;
    beforeEach(async () => {
      product = await Product.start(id, permissions.factory);
      await product.business.assigns(
        role('steeringChair', 'dag', undefined, 'everything'),
        role('signatory', 'dag', undefined, 'everything'),
      );
    });
    afterEach(async () => {
      for (const name of Object.keys(policy)) delete policy[name];
      await product.stop();
    });

    const findings = (
      query: RequestOf<typeof routes.findings>['query'] = {},
      reader = 'erik',
    ) => product.as(reader).client(routes.findings, { query });

    const counts = async (reader = 'erik') => {
      const { items } = await product
        .as(reader)
        .client(routes.findingCounts, { query: {} });
      return Object.fromEntries(
        items.flatMap(({ kind, number }) =>
          number > 0 ? [[kind, number]] : [],
        ),
      );
    };

    /** Every page of a kind, as small as it can be. */
    const pageByPage = async (kind?: FindingKind, limit = 1) => {
      const found: (string | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const page = await findings({ kind, cursor, limit });
        found.push(...page.items.map(({ entity }) => entity));
        cursor = page.next;
      } while (cursor);
      return found;
    };

    /** Karin is asked by Erik to order in Motor; it waits for her. */
    const anOrdererIsAsked = () =>
      product.as('erik').opens('role', {
        ask: 'accept',
        role: 'orderer',
        holder: thePerson('karin'),
        unit: theUnit('motor'),
        scope: { entities: [theService('intake')] },
        mandate: { services: 'all', from: '2026-01-01', ...mandate },
      });

    it('say of a role that waits who is asked, in which case, and what the role is', async () => {
      const { line } = await anOrdererIsAsked();
      const { items, assignments, names } = await findings({ kind: 'pending' });
      expect(items).toMatchObject([
        {
          kind: 'pending',
          entity: theService('intake'),
          inCatalog: true,
          case: line.id,
          task: { of: 'people', people: [{ person: thePerson('karin') }] },
        },
      ]);
      expect(assignments).toMatchObject([
        { id: items[0].assignment, role: 'orderer', unit: theUnit('motor') },
      ]);
      expect(names).toMatchObject({ [thePerson('karin')]: expect.anything() });
    });

    it('say whose task it is: the account manager’s, an office’s where there is none, the owner’s, an administrator’s', async () => {
      const left = role('orderer', 'gone', 'motor', [theService('intake')], {
        mandate,
      });
      await product.business.has(
        service('wrong', { owner: 'team', customers: ['component:x'] }),
      );
      await product.business.assigns(left);
      const tasks = async () => {
        const { items } = await findings();
        return Object.fromEntries(
          items.map(({ kind, entity, task }) => [
            `${kind} ${entity}`,
            task.of === 'people'
              ? task.people.map(({ person, role: as }) => `${person} ${as}`)
              : task,
          ]),
        );
      };
      expect(await tasks()).toMatchObject({
        [`serviceWithoutCustomer ${theService('archive')}`]: [
          'user:default/dag deliveryManager',
        ],
        [`holderLeft ${theService('intake')}`]: [
          'user:default/erik accountManager',
        ],
        [`unreadable ${theService('wrong')}`]: {
          of: 'owner',
          owner: 'group:default/team',
        },
      });
      await product
        .db('assignments')
        .whereNotIn('role', ['customer', 'orderer'])
        .update({ status: 'ended' });
      expect(await tasks()).toMatchObject({
        [`serviceWithoutCustomer ${theService('archive')}`]: {
          of: 'administrators',
        },
      });
    });

    it('are counted by kind, and come each once, also of one kind alone', async () => {
      await product.business.has(...['a', 'b', 'c'].map(name => service(name)));
      await anOrdererIsAsked();
      expect(await counts()).toEqual({
        serviceWithoutCustomer: 4,
        pending: 1,
        noEvidence: 2,
      });
      const services = ['a', 'archive', 'b', 'c'].map(theService);
      for (const limit of [1, 2, 3, 4, 5]) {
        expect(await pageByPage('serviceWithoutCustomer', limit)).toEqual(
          services,
        );
        expect(await pageByPage(undefined, limit)).toHaveLength(7);
      }
    });

    it('refuse a kind that there is not, and a cursor that no page gave', async () => {
      const asked = await product.http
        .get('/api/business-relations/findings?kind=nothing')
        .set('authorization', mockCredentials.user.header());
      expect(asked.status).toBe(400);
      expect(await refusalOf(findings({ cursor: 'x' }))).toMatchObject({
        status: 400,
      });
    });

    it('fill their pages with what the catalog shows to the reader, and count nothing else', async () => {
      const names = ['a', 'b', 'c', 'd', 'e'];
      await product.business.has(...names.map(name => service(name)));
      policy[catalogEntityReadPermission.name] = byEntity;
      for (const name of ['a', 'b', 'd', 'archive', 'intake']) {
        product.hiddenInCatalog.add(theService(name));
      }
      const { items, next } = await findings({
        kind: 'serviceWithoutCustomer',
        limit: 2,
      });
      expect(items.map(({ entity }) => entity)).toEqual([
        theService('c'),
        theService('e'),
      ]);
      expect(next).toBeUndefined();
      expect(await counts()).toEqual({ serviceWithoutCustomer: 2 });
    });

    it('tell of what the catalog could never process, where it shows by entity, to operators alone', async () => {
      const broken = 'api:default/spotify';
      await product.db.transaction(trx =>
        storeFailing(
          trx,
          [{ entity: broken, error: 'no such file' }],
          new Date().toISOString(),
        ),
      );
      const seen = async () =>
        (await findings({ kind: 'entityError' })).items.map(
          ({ entity, inCatalog }) => [entity, inCatalog],
        );
      expect(await seen()).toEqual([[broken, false]]);
      policy[catalogEntityReadPermission.name] = byEntity;
      product.hiddenInCatalog.add(broken);
      expect(await seen()).toEqual([[broken, false]]);
      policy[operatePermission.name] = deny;
      expect(await seen()).toEqual([]);
    });

    it('are told to nobody who may see no roles, and only of those that they may see', async () => {
      await anOrdererIsAsked();
      policy[assignmentReadPermission.name] = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'business-relations',
        resourceType: 'business-relations-assignment',
        conditions: {
          rule: 'IS_HELD_BY',
          resourceType: 'business-relations-assignment',
          params: { people: [thePerson('asa')] },
        },
      };
      expect((await findings({ kind: 'pending' })).items).toEqual([]);
      policy[assignmentReadPermission.name] = deny;
      const refused = { status: 403, code: 'not-permitted' };
      expect(await refusalOf(findings())).toMatchObject(refused);
      expect(await refusalOf(counts())).toMatchObject(refused);
    });

    describe('of a case that runs beside its record', () => {
      const forked = async () => {
        const { line } = await product.as('karin').opens('dialogue', {
          topic: 'Fewer clicks',
          subject: theService('intake'),
          when: '2999-01-01T09:00:00.000Z',
        });
        const outcome = product.engine.outcomes.at(-1);
        if (!outcome) throw new Error('nothing happened');
        const [first, ...more] = outcome.events;
        const other = { ...first, at: '2020-01-01T00:00:00.000Z' };
        const bring = () =>
          product.projects({ ...outcome, events: [other, ...more] });
        expect(await bring()).toMatchObject({ result: 'fork' });
        expect(await bring()).toMatchObject({ result: 'fork' });
        return { line, outcome };
      };

      it('say which case, since when and at which event, once however often it comes', async () => {
        const { line } = await forked();
        const { items } = await findings({ kind: 'fork' });
        expect(items).toMatchObject([
          {
            case: line.id,
            entity: theService('intake'),
            detail: '1',
            task: { of: 'operators' },
          },
        ]);
        expect(await counts()).toMatchObject({ fork: 1 });
      });

      it('are over when a later run, begun from the record, has written it', async () => {
        const { outcome } = await forked();
        const { case: current, events } = outcome;
        const last = events.at(-1);
        if (!last) throw new Error('nothing happened');
        const seq = current.seq + 1;
        await product.projects({
          case: { ...current, epoch: current.epoch + 1, seq },
          events: [{ ...last, epoch: current.epoch + 1, seq }],
        });
        expect((await findings({ kind: 'fork' })).items).toEqual([]);
      });

      it('are told to those who may see the case', async () => {
        await forked();
        policy[caseReadPermission.name] = {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'business-relations',
          resourceType: 'business-relations-case',
          conditions: {
            rule: 'IS_OF_KIND',
            resourceType: 'business-relations-case',
            params: { kinds: ['requirement'] },
          },
        };
        expect((await findings({ kind: 'fork' })).items).toEqual([]);
        policy[caseReadPermission.name] = deny;
        expect((await findings({ kind: 'fork' })).items).toEqual([]);
      });
    });
  },
);
