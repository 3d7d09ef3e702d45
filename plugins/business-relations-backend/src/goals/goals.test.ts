import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { assignmentAdministerPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { theService, thePerson, theUnit } from '../testing/business';
import { changeablePolicy } from '../testing/changeablePolicy';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { wanted } from '../testing/requirement';

const claims = theUnit('claims');

// Nobody here administers roles: whose goals they are is what counts.
const { policy, permissions, deny } = changeablePolicy();
policy[assignmentAdministerPermission.name] = deny;

const goal = (result: string, more: { id?: string } = {}) => ({
  result,
  shows: 'The monthly figures of Claims',
  owner: thePerson('asa'),
  until: '2999-12-31',
  ...more,
});

describe.each(databases.eachSupportedId())('Goals of customers, on %s', id => {
  let product: Product;
  beforeEach(async () => {
    product = await Product.start(id, permissions.factory);
  });
  afterEach(() => product.stop());

  const writes = (
    name: string,
    revision: number,
    ...goals: ReturnType<typeof goal>[]
  ) =>
    product.as(name).client(routes.writeGoals, {
      body: { unit: claims, revision, goals },
    });
  const reads = (name: string, unit: string) =>
    product.as(name).client(routes.goals, { query: { unit } });

  it('are written by the customer, read by everybody below, and kept as they were before', async () => {
    expect(await reads('karin', claims)).toMatchObject({
      revision: 0,
      goals: [],
      mayWrite: false,
    });
    const first = await writes('asa', 0, goal('In five minutes'), goal('Half'));
    expect(first).toMatchObject({ revision: 1, by: thePerson('asa') });
    const [{ id: kept }] = first.goals;
    await writes('erik', 1, goal('In four minutes', { id: kept }));

    // Motor is a unit of Claims, and no customer itself.
    expect(await reads('karin', theUnit('motor'))).toMatchObject({
      unit: claims,
      customer: claims,
      revision: 2,
      by: thePerson('erik'),
      goals: [{ id: kept, result: 'In four minutes' }],
      mayWrite: false,
    });
    expect(await reads('asa', claims)).toMatchObject({ mayWrite: true });
    expect(await reads('asa', theUnit('company'))).toMatchObject({
      revision: 0,
      mayWrite: false,
    });

    // The tab of a service shows those of its customers, as they stood.
    const standing = (at?: string) =>
      product.as('karin').client(routes.standing, {
        query: { entity: theService('intake'), ...(at && { at }) },
      });
    expect((await standing()).goals).toMatchObject([
      { unit: claims, revision: 2 },
    ]);
    expect((await standing(first.at)).goals).toMatchObject([
      { unit: claims, revision: 1 },
    ]);
  });

  it('are refused to others, and to whoever has not read the latest', async () => {
    await writes('asa', 0, goal('In five minutes'));
    expect(await refusalOf(writes('karin', 1, goal('Mine')))).toMatchObject({
      status: 403,
      code: 'not-their-goals',
    });
    expect(await refusalOf(writes('erik', 0, goal('Late')))).toMatchObject({
      status: 409,
      code: 'goals-changed',
    });
    const both = await Promise.allSettled([
      writes('asa', 1, goal('One')),
      writes('erik', 1, goal('Other')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('are named by the requirements that serve them, or a requirement says that it serves none', async () => {
    await writes('asa', 0, goal('In five minutes'));
    const karin = product.as('karin');
    const opened = await karin.opens('requirement', {
      ...wanted,
      submit: true,
    });
    const ofCase = opened.line.id;
    const erik = product.as('erik');
    await erik.does(ofCase, 'classify', { class: 'change', customer: claims });
    await erik.does(ofCase, 'prepare', {
      alternatives: [
        { key: 'b', title: 'B', oneOff: { amount: 1, currency: 'SEK' } },
      ],
      recommended: 'b',
    });
    expect(await refusalOf(erik.send(ofCase, 'lift'))).toMatchObject({
      code: 'requirement-names-no-goal',
    });
    const { subject: _, ...words } = wanted;
    await erik.does(ofCase, 'edit', { ...words, goal: 'In five minutes' });
    expect((await reads('asa', claims)).serving).toEqual([
      { open: 1, fulfilled: 0 },
    ]);
    await erik.does(ofCase, 'edit', { ...words, goal: null });
    expect(await reads('asa', claims)).toMatchObject({
      serving: [{ open: 0, fulfilled: 0 }],
      servingNone: { open: 1, fulfilled: 0 },
    });
    await erik.does(ofCase, 'lift');
  });
});
