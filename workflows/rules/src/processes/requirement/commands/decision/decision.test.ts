import {
  anders,
  andersForAsa,
  asa,
  asaForClaims,
  claims,
  everybody,
  fatima,
  karin,
  kronor,
  mats,
  relations,
  without,
} from '../../testing/organisation';
import {
  aClassified,
  aDraft,
  aLifted,
  aPrepared,
  alternatives,
  language,
} from '../../testing/requirements';
import { on, policy, Story } from '../../testing/story';

describe('Deciding', () => {
  it('names an alternative, and stands in the history with who, when and on whose mandate', () => {
    const story = aLifted();
    const approved = story.when(asa, story.approve('B'), { at: on(3) });
    expect(approved.state).toMatchObject({
      stage: 'delivery',
      decided: {
        outcome: 'approved',
        alternative: 'B',
        money: kronor(340_000),
        by: [{ person: asa, role: 'customer', unit: claims }],
        on: [{ assignment: { id: asaForClaims.id }, as: 'holder' }],
        at: on(3),
        contentHash: story.read,
        byPreparer: false,
      },
    });
  });

  it('is for the one whose mandate covers it, and nobody else', () => {
    const story = aLifted();
    expect(story.tried(karin, story.approve('B'))).toEqual({
      code: 'not-the-decider',
      params: { deciders: [asa] },
    });
  });

  it('binds what was read: another hash is refused', () => {
    expect(
      aLifted().tried(asa, {
        type: 'approve',
        alternative: 'B',
        contentHash: 'f'.repeat(64),
      }),
    ).toEqual({
      code: 'content-changed',
      params: { changed: [] },
    });
  });

  it('takes only an alternative that was put', () => {
    const story = aLifted();
    expect(story.tried(asa, story.approve('D'))).toMatchObject({
      code: 'no-such-alternative',
    });
  });

  it('with doing nothing is a no', () => {
    const story = aLifted();
    expect(story.when(asa, story.approve('nothing')).state).toMatchObject({
      stage: 'closed',
      outcome: 'rejected',
      decided: { alternative: 'nothing' },
    });
  });

  it('rejects with a reason', () => {
    const story = aLifted();
    expect(story.when(asa, story.reject('Not this year')).state).toMatchObject({
      stage: 'closed',
      outcome: 'rejected',
      decided: { reason: 'Not this year' },
    });
  });

  it('needs a mandate that still holds', () => {
    const story = aLifted();
    const ended = {
      relations: relations({
        assignments: [
          { ...asaForClaims, status: 'ended' },
          ...without(everybody, asaForClaims),
        ],
      }),
    };
    expect(story.tried(asa, story.approve('B'), ended)).toEqual({
      code: 'authority-ended',
      params: { role: 'customer' },
    });
    const expired = {
      relations: relations({
        day: '2027-01-01',
        assignments: everybody.map(each =>
          each.mandate
            ? { ...each, mandate: { ...each.mandate, to: '2026-12-31' } }
            : each,
        ),
      }),
    };
    expect(story.tried(asa, story.approve('B'), expired)).toMatchObject({
      code: 'authority-ended',
    });
  });

  it('on something decided is refused with what was decided, by whom and when', () => {
    const story = aLifted();
    const command = story.approve('B');
    const decided = story.when(asa, command, { at: on(3) });
    expect(decided.tried(mats, command, { at: on(4) })).toEqual({
      code: 'already-decided',
      params: {
        outcome: 'approved',
        title: 'Share the booking of Repair Network',
        by: [asa],
        at: on(3),
      },
    });
    const rejected = story.when(asa, story.reject('No'), { at: on(3) });
    expect(rejected.tried(asa, command)).toMatchObject({
      code: 'already-decided',
      params: {
        outcome: 'rejected',
        title: 'Glass damage in the mobile intake',
      },
    });
  });

  it('can’t be done before it is lifted', () => {
    const command = aLifted().approve('B');
    expect(aDraft().tried(asa, command)).toMatchObject({
      code: 'not-lifted-yet',
    });
    expect(aPrepared().tried(asa, command)).toMatchObject({
      code: 'not-lifted-yet',
    });
  });
});

describe('An orderer who tries to decide on changed content', () => {
  it('is told who can, and lifts it there in one click', () => {
    const prepared = aPrepared();
    const command = aLifted().approve('B');
    expect(prepared.tried(fatima, command)).toEqual({
      code: 'orderer-cannot-decide',
      params: { deciders: [asa] },
    });
    expect(prepared.when(fatima, { type: 'lift' }).tasks()).toEqual([
      { what: 'task-decide', asked: [asa] },
    ]);
    expect(aLifted().tried(fatima, command)).toEqual({
      code: 'orderer-cannot-decide',
      params: { deciders: [asa] },
    });
  });
});

describe('A deputy', () => {
  const knowing = {
    relations: relations({ assignments: [...everybody, andersForAsa] }),
  };
  const cheap = () =>
    aClassified('change', knowing)
      .when(
        fatima,
        {
          ...alternatives,
          alternatives: [
            {
              key: 'B',
              title: 'Share',
              oneOff: kronor(100_000),
              agreements: [],
            },
          ],
        },
        knowing,
      )
      .when(fatima, { type: 'lift' }, knowing);

  it('may decide as well, and the history says for whom', () => {
    const story = cheap();
    expect(story.tasks()).toEqual([
      { what: 'task-decide', asked: [asa, anders] },
    ]);
    expect(story.when(anders, story.approve('B'), knowing).state).toMatchObject(
      {
        decided: {
          by: [{ person: anders, insteadOf: asa }],
          on: [{ as: 'deputy' }],
        },
      },
    );
  });

  it('and the holder: the first recorded counts', () => {
    const story = cheap();
    const command = story.approve('B');
    const decided = story.when(anders, command, { ...knowing, at: on(2, 10) });
    expect(
      decided.tried(asa, command, { ...knowing, at: on(2, 11) }),
    ).toMatchObject({ code: 'already-decided', params: { by: [anders] } });
  });
});

describe('Beyond the mandate', () => {
  it('can’t be approved; recommended, it is lifted to whoever decides on that alternative', () => {
    const story = aLifted();
    expect(story.tried(asa, story.approve('C'))).toEqual({
      code: 'beyond-mandate',
      params: {
        title: 'Build our own',
        money: kronor(1_200_000),
        liftTo: [mats],
      },
    });
    const lifted = story.when(
      asa,
      { ...story.recommend('C'), remark: 'Ours lasts' },
      { at: on(4) },
    );
    expect(lifted.happened).toEqual(['liftedFurther']);
    expect(lifted.state).toMatchObject({
      matter: {
        onTheTable: 'C',
        recommendations: [
          { alternative: 'C', by: { person: asa }, remark: 'Ours lasts' },
        ],
      },
    });
    expect(lifted.tasks()).toContainEqual({
      what: 'task-decide',
      asked: [mats],
    });
    expect(lifted.duties().deadlines).toMatchObject([
      { from: on(4), term: { duration: 'P10D' } },
    ]);
    expect(lifted.when(mats, lifted.approve('C')).state).toMatchObject({
      stage: 'delivery',
      decided: { alternative: 'C' },
    });
  });

  it('whoever it was lifted to may decide on the smaller alternative too', () => {
    const lifted = aLifted();
    const above = lifted.when(asa, lifted.recommend('C'));
    expect(above.tried(mats, above.approve('B'))).toBe('let through');
  });

  it('whoever lifted it may still decide on what is theirs until somebody above has', () => {
    const lifted = aLifted();
    const above = lifted.when(asa, lifted.recommend('C'));
    expect(above.tried(asa, above.approve('B'))).toBe('let through');
    expect(above.tried(asa, above.recommend('C'))).toMatchObject({
      code: 'already-asked',
      params: { asked: [mats] },
    });
  });

  it('nothing is lifted that one may decide oneself', () => {
    const story = aLifted();
    expect(story.tried(asa, story.recommend('B'))).toMatchObject({
      code: 'within-your-mandate',
    });
  });

  it('the page is told of each alternative whether this reader decides or lifts it', () => {
    expect(offers(aLifted(), asa, 'approve')).toEqual({
      nothing: undefined,
      B: undefined,
      C: 'beyond-mandate',
    });
    expect(offers(aLifted(), asa, 'recommendAndLift')).toEqual({
      nothing: 'within-your-mandate',
      B: 'within-your-mandate',
      C: undefined,
    });
  });
});

describe('Who prepared', () => {
  const asaPrepares = {
    ...asaForClaims,
    id: 'orderer-asa',
    role: 'orderer' as const,
  };
  const known = relations({ assignments: [...everybody, asaPrepares] });
  const story = (above?: number) => {
    const knowing = {
      relations: known,
      policy:
        above === undefined
          ? policy
          : { ...policy, limits: { anotherThanThePreparer: kronor(above) } },
    };
    return {
      knowing,
      lifted: aClassified('change', knowing)
        .when(asa, alternatives, knowing)
        .when(asa, { type: 'lift' }, knowing),
    };
  };

  it('may decide, and the history says so', () => {
    const { knowing, lifted } = story();
    expect(lifted.when(asa, lifted.approve('B'), knowing).state).toMatchObject({
      decided: { byPreparer: true },
    });
  });

  it('may not above an amount where the policy demands somebody else, and lifts it', () => {
    const { knowing, lifted } = story(339_999);
    expect(lifted.tried(asa, lifted.approve('B'), knowing)).toEqual({
      code: 'needs-somebody-else',
      params: { limit: kronor(339_999) },
    });
    const further = lifted.when(asa, lifted.recommend('B'), knowing);
    expect(further.tasks()).toContainEqual({
      what: 'task-decide',
      asked: [mats],
    });
    const at = story(340_000);
    expect(at.lifted.tried(asa, at.lifted.approve('B'), at.knowing)).toBe(
      'let through',
    );
  });

  it('may always decide an order', () => {
    const { knowing } = story(1);
    expect(
      Story.ofNothing().opened(language, fatima, knowing).state.stage,
    ).toBe('delivery');
  });
});

function offers(story: Story, reader: string, command: string) {
  const all = story
    .offers(reader)
    .filter(offer => offer.command === command && offer.choice);
  return Object.fromEntries(
    all.map(({ choice, refused }) => [choice, refused?.code]),
  );
}
