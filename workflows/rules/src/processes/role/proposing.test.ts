import {
  asa,
  asaForClaims,
  cecilia,
  claims,
  dag,
  erik,
  everybody,
  fatima,
  intake,
  karin,
  kronor,
  mats,
  motor,
} from '../requirement/testing/organisation';
import { role } from './index';
import {
  customerOfClaims,
  customerOfMotor,
  identified,
  mandate,
  ordererOfMotor,
} from './testing/proposals';
import { Sent, Story } from './testing/story';

const gone = 'user:default/gunnar';
const accept = { type: 'accept' as const };

const refused = (sent: Sent, story = Story.in()) =>
  story.triedToOpen(sent, erik);

describe('Proposing a role', () => {
  it('asks its holder, with the mandate spelled out, and shows it as pending', () => {
    const story = Story.in().opened(customerOfMotor(300_000), erik);
    expect(story.happened).toEqual(['proposed']);
    expect(story.tasks()).toEqual([
      { what: 'task-accept-role', asked: [karin] },
    ]);
    expect(story.about).toMatchObject({
      id: 'command-at-2026-03-03T09:00:00.000Z',
      status: 'proposed',
      holder: karin,
      unit: motor,
      mandate: { money: kronor(300_000), grantor: asa },
    });
  });

  it('tells whoever grants the mandate, who takes part from then on', () => {
    const { state } = Story.in().opened(customerOfMotor(300_000), erik);
    expect(role.participants(state)).toEqual([erik, karin, asa]);
  });

  it('is called by role and place in each reader’s language, since nobody wrote a title', () => {
    const { state } = Story.in().opened(customerOfMotor(300_000), erik);
    expect(role.describe(state)).toMatchObject({
      title: 'motor',
      titleMessage: {
        code: 'role-title',
        params: { holder: karin, role: 'customer', where: [motor] },
      },
      unit: motor,
      subject: intake,
      money: kronor(300_000),
    });
  });

  it('takes up an identified role, which keeps its id', () => {
    const row = identified(customerOfMotor(300_000));
    const story = Story.in([...everybody, row]).opened(
      customerOfMotor(300_000, { assignment: row.id }),
      erik,
    );
    expect(story.about).toMatchObject({ id: row.id, status: 'proposed' });
  });

  it('takes it up also where nobody says so, and where only the unit was known', () => {
    const row = identified(customerOfMotor(300_000), { holder: undefined });
    const story = Story.in([...everybody, row]).opened(
      customerOfMotor(300_000),
      erik,
    );
    expect(story.about).toMatchObject({ id: row.id, holder: karin });
    expect(story.when(karin, accept).about).toMatchObject({
      status: 'accepted',
    });
  });

  it('takes up nothing that is more than identified', () => {
    expect(
      refused(customerOfMotor(300_000, { assignment: asaForClaims.id })),
    ).toMatchObject({
      code: 'role-not-identified',
      params: { status: 'accepted' },
    });
    expect(
      refused(customerOfMotor(300_000, { assignment: 'unknown' })),
    ).toMatchObject({ code: 'no-such-role' });
  });

  it.each<[string, Sent, string]>([
    [
      'a customer without a mandate is told what is needed',
      customerOfMotor(0, { mandate: undefined }),
      'role-needs-mandate',
    ],
    [
      'a customer’s mandate needs money',
      customerOfMotor(0, {
        mandate: { services: 'all', from: '2026-03-01' },
      }),
      'role-needs-money',
    ],
    [
      'a customer is one for a unit',
      customerOfMotor(300_000, { unit: undefined }),
      'role-needs-unit',
    ],
    [
      'an orderer needs services',
      ordererOfMotor({ mandate: undefined }),
      'role-needs-mandate',
    ],
    [
      'an account manager is one for a unit',
      {
        ask: 'accept',
        role: 'accountManager',
        holder: karin,
        scope: { everything: true },
      },
      'role-needs-unit',
    ],
    [
      'a holder has to be in the catalog',
      customerOfMotor(300_000, { holder: gone }),
      'holder-not-in-catalog',
    ],
    [
      'nobody grants themselves a mandate',
      customerOfMotor(300_000, {
        mandate: mandate(300_000, { grantor: karin }),
      }),
      'grants-to-oneself',
    ],
  ])('is refused: %s', (_, sent, code) => {
    expect(refused(sent)).toMatchObject({ code });
  });

  it.each<[string, Sent]>([
    ['an orderer without money', ordererOfMotor()],
    [
      'an orderer with money as a ceiling',
      ordererOfMotor({ mandate: mandate(50_000, { services: [intake] }) }),
    ],
    [
      'an account manager without a mandate',
      {
        ask: 'accept',
        role: 'accountManager',
        holder: karin,
        unit: claims,
        scope: { everything: true },
      },
    ],
    [
      'a member of the steering group without unit and mandate',
      {
        ask: 'accept',
        role: 'steeringMember',
        holder: karin,
        scope: { everything: true },
      },
    ],
    [
      'a mandate without evidence, which is a finding and no refusal',
      customerOfMotor(300_000, {
        mandate: mandate(300_000, { evidence: undefined, grantor: undefined }),
      }),
    ],
  ])('lets through %s', (_, sent) => {
    expect(refused(sent)).toBe('let through');
  });

  it('asks nobody twice for the same', () => {
    const asked = Story.in().opened(customerOfMotor(300_000), erik).andThen();
    expect(refused(customerOfMotor(200_000), asked)).toMatchObject({
      code: 'role-already-proposed',
    });
  });

  it('asks nobody for what they have with the very same mandate', () => {
    const held = Story.in()
      .opened(customerOfMotor(300_000), erik)
      .when(karin, accept)
      .andThen();
    expect(refused(customerOfMotor(300_000), held)).toMatchObject({
      code: 'role-already-held',
      params: { person: karin },
    });
  });

  it('renews a role: accepted with another mandate, the earlier one ends', () => {
    const asked = Story.in().opened(customerOfClaims(700_000), erik);
    expect(asked.row(asaForClaims.id)).toMatchObject({ status: 'accepted' });
    const story = asked.when(asa, accept);
    expect(story.row(asaForClaims.id)).toMatchObject({ status: 'ended' });
    expect(story.about).toMatchObject({
      status: 'accepted',
      mandate: { money: kronor(700_000) },
    });
  });

  it('knows who is told when nobody answers: the account manager, then the customer above', () => {
    const { state } = Story.in().opened(customerOfMotor(300_000), mats);
    expect(state).toMatchObject({
      next: [
        [{ person: erik }, { person: 'user:default/eva' }],
        [{ person: asa }],
      ],
    });
  });

  it('asks the delivery manager where there is no account manager, and never the one who is asked already', () => {
    const { state } = Story.in().opened(
      {
        ask: 'accept',
        role: 'steeringMember',
        holder: dag,
        scope: { everything: true },
      },
      mats,
    );
    expect(state).toMatchObject({ next: [[{ person: cecilia }]] });
    const ofCompany = Story.in().opened(
      {
        ask: 'accept',
        role: 'accountManager',
        holder: fatima,
        unit: 'group:default/company',
        scope: { everything: true },
      },
      mats,
    );
    expect(ofCompany.state).toMatchObject({
      next: [[{ person: dag }], [{ person: mats }]],
    });
  });
});
