import {
  ParsedOf,
  ReorganisationDone,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { person, thePerson, theUnit, unit } from '../testing/business';
import { databases } from '../testing/databases';
import { accepts, askedOf, rolesOf, statusesOf } from '../testing/importing';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { aRequirementToDecide } from '../testing/requirement';
import { rememberNewUnits } from './database/rememberedUnits';

type Choices = Partial<ParsedOf<typeof routes.previewReorganisation>['body']>;

const codesOf = (messages: readonly { code: string }[]) =>
  messages.map(({ code }) => code);

describe.each(databases.eachSupportedId())('a reorganisation, on %s', id => {
  let product: Product;
  let keys = 0;
  beforeEach(async () => {
    product = await Product.start(id);
    const inAnHour = new Date(Date.now() + 60 * 60_000).toISOString();
    await rememberNewUnits(product.db, inAnHour);
  });
  afterEach(() => product.stop());

  const dag = () => product.as('dag').client;
  const look = (choices: Choices = {}) =>
    dag()(routes.previewReorganisation, { query: {}, body: choices });
  const carriesOut = async (
    choices: Choices = {},
    plan?: string,
  ): Promise<ReorganisationDone> => {
    keys += 1;
    return dag()(routes.carryOutReorganisation, {
      body: {
        ...choices,
        plan: plan ?? (await look(choices)).plan,
        idempotencyKey: `a-reorganisation-${keys}`,
      },
    });
  };
  const asks = async () => {
    await product.runs('run-reorganisation-steps');
    await product.runs('deliver-commands');
  };
  const proposed = async (choices: Choices = {}) =>
    (await look(choices)).roles.map(({ does, assignment: { role, holder } }) =>
      [does, role, holder?.replace(/.*\//, '')].join(' '),
    );
  const gone = (...refs: string[]) =>
    product.business.mirror.missed({ first: [], gone: refs });

  /** Claims is called Insurance, and is another group of the catalog. */
  const claimsIsInsurance = async () => {
    await product.business.has(
      unit('insurance', 'company'),
      unit('motor', 'insurance'),
      person('asa', 'insurance'),
    );
    await gone(theUnit('claims'));
  };

  it('of nothing shows nothing, and since when the business is remembered', async () => {
    const { roles, units, since } = await look();
    expect({ roles, units }).toEqual({ roles: [], units: [] });
    expect(since).toEqual(expect.any(String));
  });

  it('is shown with what becomes of open cases, and writes nothing', async () => {
    await aRequirementToDecide(product);
    await claimsIsInsurance();
    const before = JSON.stringify(await product.db('reorganisation_steps'));
    const { units, roles, counts, names } = await look();
    expect(units).toMatchObject([
      {
        is: 'gone',
        unit: theUnit('claims'),
        successor: theUnit('insurance'),
        roles: 2,
      },
    ]);
    expect(counts).toMatchObject({ handOver: 2, undecided: 0 });
    expect(names).toMatchObject({ [theUnit('claims')]: 'claims' });
    const [ofAsa] = roles.filter(
      ({ assignment: { holder } }) => holder === thePerson('asa'),
    );
    expect(ofAsa).toMatchObject({
      does: 'handOver',
      successor: thePerson('asa'),
      unit: theUnit('insurance'),
      cases: {
        code: 'reorganisation-cases-follow',
        params: { number: 1, from: thePerson('asa') },
      },
    });
    expect(codesOf(ofAsa.because)).toEqual(['reorganisation-unit-follows']);
    expect(JSON.stringify(await product.db('reorganisation_steps'))).toBe(
      before,
    );
  });

  it('asks those whom it concerns, who accept themselves; their open decisions go with them', async () => {
    const lifted = await aRequirementToDecide(product);
    await claimsIsInsurance();
    expect(await carriesOut()).toMatchObject({
      counts: { handOver: 2 },
      waiting: 2,
    });
    // Nobody's role is another before they have answered.
    expect(await statusesOf(product, 'asa')).toEqual(['accepted']);
    await asks();
    expect(await proposed()).toEqual([
      'asked accountManager erik',
      'asked customer asa',
    ]);
    const { asked } = await product.as('asa').work();
    const ofRole = asked.find(({ case: line }) => line.kind === 'role');
    // Whoever carried it out gets from the list to where she is asked.
    expect((await look()).roles).toContainEqual(
      expect.objectContaining({ does: 'asked', case: ofRole?.case.id }),
    );
    await product.as('asa').does(ofRole?.case.id ?? '', 'accept');
    await product.runs('tell-successions');
    await product.runs('deliver-commands');
    const held = (await rolesOf(product, 'asa')).filter(
      ({ status }) => status === 'accepted',
    );
    expect(held).toMatchObject([
      {
        unit: theUnit('insurance'),
        mandate: { money: { amount: 500_000, currency: 'SEK' } },
      },
    ]);
    const { history } = await product.as('asa').reads(lifted.line.id);
    expect(history.at(-1)?.sentence.code).toBe('case-succeeded');
    const still = (await product.as('asa').work()).asked;
    expect(still.map(({ case: line }) => line.id)).toEqual([lifted.line.id]);
  });

  it('carried out twice changes nothing more, before and after people have answered', async () => {
    await claimsIsInsurance();
    await carriesOut();
    await asks();
    const changes = async () => {
      const { counts } = await carriesOut();
      return Object.values(counts).reduce((sum, one) => sum + one, 0);
    };
    expect(await changes()).toBe(0);
    await accepts(product, 'asa');
    await accepts(product, 'erik');
    expect(await changes()).toBe(0);
    // By then the business is remembered as it is.
    expect(await look()).toMatchObject({ units: [], roles: [] });
  });

  it('of a head who has left asks whoever is chosen, and leaves what nobody has chosen', async () => {
    await gone(thePerson('asa'), thePerson('fatima'));
    expect(await proposed()).toEqual([
      'undecided customer asa',
      'undecided orderer fatima',
    ]);
    const [{ assignment }] = (await look()).roles;
    const choices: Choices = {
      roles: {
        [assignment.id]: { does: 'handOver', successor: thePerson('karin') },
      },
    };
    expect(await carriesOut(choices)).toMatchObject({
      counts: { handOver: 1, end: 0 },
    });
    await asks();
    expect(await proposed()).toEqual([
      'asked customer asa',
      'undecided orderer fatima',
    ]);
    expect((await askedOf(product, 'karin')).line.kind).toBe('role');
    await accepts(product, 'karin');
    expect(await statusesOf(product, 'karin')).toEqual(['accepted']);
    expect(await statusesOf(product, 'asa')).toEqual(['ended']);
  });

  it('of a head who has left waits for no answer that they were asked for before', async () => {
    const [{ id: assignment }] = await product
      .db('assignments')
      .where({ holder: thePerson('asa') });
    await product.as('erik').opens('role', { ask: 'confirm', assignment });
    await gone(thePerson('asa'));
    expect(await proposed()).toEqual(['undecided customer asa']);
    await carriesOut({ units: {}, roles: { [assignment]: { does: 'end' } } });
    await asks();
    expect(await statusesOf(product, 'asa')).toEqual(['ended']);
    await product.runs('take-back-overtaken');
    await product.runs('deliver-commands');
    expect(
      await product.db('cases').where({ kind: 'role', stage: 'asked' }),
    ).toEqual([]);
  });

  it('ends roles with their unit where that is chosen, and asks whether others still hold', async () => {
    await product.business.has(unit('motor', 'company'));
    await gone(theUnit('claims'));
    const choices: Choices = { units: { [theUnit('claims')]: { ends: true } } };
    expect(await proposed(choices)).toEqual([
      'end accountManager erik',
      'end customer asa',
      'confirm orderer fatima',
    ]);
    await carriesOut(choices);
    await asks();
    expect(await statusesOf(product, 'asa')).toEqual(['ended']);
    expect(await statusesOf(product, 'fatima')).toEqual(['accepted']);
    expect((await askedOf(product, 'fatima')).line.kind).toBe('role');
    expect((await look()).roles).toEqual([]);
  });

  it('is refused where it would do something else than was shown', async () => {
    const { plan } = await look();
    await claimsIsInsurance();
    expect(await refusalOf(carriesOut({}, plan))).toMatchObject({
      status: 409,
      code: 'reorganisation-plan-differs',
    });
    expect(await product.db('reorganisations')).toEqual([]);
  });

  it('says what could not be asked, and is listed', async () => {
    await product.business.has(unit('insurance', 'company'));
    await claimsIsInsurance();
    await carriesOut();
    // The unit that was to follow has gone in the meantime.
    await gone(theUnit('insurance'));
    await asks();
    const { items } = await dag()(routes.reorganisations, {});
    expect(items).toMatchObject([
      {
        by: thePerson('dag'),
        counts: { handOver: 2 },
        waiting: 2,
        refused: 2,
        refusals: [
          { because: { code: 'unknown-entity' } },
          { because: { code: 'unknown-entity' } },
        ],
      },
    ]);
  });
});
