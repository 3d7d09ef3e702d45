import {
  anders,
  andersForAsa,
  asa,
  asaForClaims,
  cecilia,
  claims,
  erik,
  eva,
  everybody,
  fatima,
  karin,
  kronor,
  mats,
  matsForCompany,
  pia,
  relations,
  shared,
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

describe('Conditions', () => {
  const withConditions = () => {
    const story = aLifted();
    return story.when(asa, story.approveIf('B', 'Ready before the winter'), {
      at: on(3),
    });
  };

  it('give the preparers 3 business days to say that they can’t be met', () => {
    const story = withConditions();
    expect(story.state).toMatchObject({
      stage: 'decision',
      step: 'conditions',
    });
    expect(story.tasks()).toEqual([
      { what: 'task-judge-conditions', asked: [fatima, erik, eva] },
    ]);
    expect(story.duties().deadlines).toMatchObject([
      { from: on(3), term: { duration: 'P3D' } },
    ]);
  });

  it('become acceptance criteria when nobody says so', () => {
    for (const story of [
      withConditions().silence(on(8)),
      withConditions().when(fatima, { type: 'conditionsMet' }),
    ]) {
      expect(story.state).toMatchObject({
        stage: 'delivery',
        content: {
          criteria: [
            { key: 'c1' },
            { key: 'c2' },
            {
              key: 'condition-1',
              text: 'Ready before the winter',
              conditionOf: asa,
            },
          ],
        },
      });
    }
  });

  it('that can’t be met return it, and the approval no longer holds', () => {
    const story = withConditions().when(erik, {
      type: 'cannotMeetConditions',
      reason: 'The workshops open in May',
    });
    expect(story.state).toMatchObject({
      stage: 'preparation',
      conditionsFell: {
        reason: 'The workshops open in May',
        conditions: ['Ready before the winter'],
      },
    });
    expect(story.state).not.toHaveProperty('decided');
    expect(story.when(fatima, { type: 'lift' }).state.stage).toBe('decision');
  });

  it('fall also when that was recorded in time and arrived late', () => {
    const stood = withConditions().silence(on(8, 17));
    const command = { type: 'cannotMeetConditions' as const, reason: 'In May' };
    expect(stood.when(erik, command, { at: on(8, 17) }).state.stage).toBe(
      'preparation',
    );
    expect(stood.tried(erik, command, { at: on(8, 18) })).toMatchObject({
      code: 'conditions-stand',
    });
  });

  it('can’t be put on doing nothing', () => {
    const story = aLifted();
    expect(story.tried(asa, story.approveIf('nothing', 'Soon'))).toMatchObject({
      code: 'nothing-takes-no-conditions',
    });
  });

  it('wait for an answer: meanwhile it is decided', () => {
    const story = withConditions();
    expect(
      story.tried(asa, {
        type: 'approve',
        alternative: 'B',
        contentHash: story.read,
      }),
    ).toMatchObject({ code: 'already-decided' });
  });
});

describe('A service that several customers share', () => {
  const knowing = { relations: shared() };
  const lifted = () => aLifted(knowing);

  it('asks every customer with a share', () => {
    expect(lifted().tasks()).toEqual([
      { what: 'task-decide', asked: [asa] },
      { what: 'task-decide', asked: [pia] },
    ]);
  });

  it('is approved when all approve, with the conditions of each', () => {
    const story = lifted();
    const one = story.when(asa, story.approve('B'), knowing);
    expect(one.happened).toEqual(['seatAnswered']);
    expect(one.tasks()).toEqual([{ what: 'task-decide', asked: [pia] }]);
    const all = one.when(
      pia,
      one.approveIf('B', 'Payments goes first'),
      knowing,
    );
    expect(all.happened).toEqual(['seatAnswered', 'decided']);
    expect(all.state).toMatchObject({
      decided: {
        by: [{ person: pia }, { person: asa }],
        conditions: ['Payments goes first'],
      },
    });
  });

  it('goes to the nearest customer above them all when they differ', () => {
    const story = lifted();
    const differ = story
      .when(asa, story.approve('B'), knowing)
      .when(pia, story.reject('No money'), knowing);
    expect(differ.happened).toEqual(['seatAnswered', 'customersDiffered']);
    expect(differ.tasks()).toEqual([{ what: 'task-decide', asked: [mats] }]);
    expect(differ.when(mats, differ.approve('B'), knowing).state).toMatchObject(
      { stage: 'delivery', decided: { by: [{ person: mats }] } },
    );
  });

  it('and to the steering group’s chair where no customer is above them all', () => {
    const alone = {
      relations: {
        ...shared(),
        assignments: without(shared().assignments, matsForCompany),
      },
    };
    const story = aLifted(alone);
    const differ = story
      .when(asa, story.approve('B'), alone)
      .when(pia, story.approve('nothing'), alone);
    expect(differ.tasks()).toEqual([{ what: 'task-decide', asked: [cecilia] }]);
    expect(
      differ.when(cecilia, differ.approve('B'), alone).state,
    ).toMatchObject({ decided: { on: [{ as: 'office' }] } });
  });

  it('is rejected when all reject', () => {
    const story = lifted();
    const all = story
      .when(asa, story.reject('No money'), knowing)
      .when(pia, story.reject('No need'), knowing);
    expect(all.state).toMatchObject({
      stage: 'closed',
      outcome: 'rejected',
      decided: { reason: 'No need\nNo money' },
    });
  });

  it('counts the first answer of each customer', () => {
    const story = lifted();
    const one = story.when(asa, story.approve('B'), knowing);
    expect(one.tried(asa, one.reject('After all not'), knowing)).toMatchObject({
      code: 'seat-has-answered',
      params: { by: asa },
    });
  });

  it('keeps the answers that were given through a question that changes nothing', () => {
    const story = lifted();
    const back = story
      .when(asa, story.approve('B'), knowing)
      .when(pia, { type: 'return', question: 'Why B?' }, knowing)
      .when(fatima, { type: 'answer', answer: 'It is cheaper' }, knowing);
    expect(back.tasks()).toEqual([{ what: 'task-decide', asked: [pia] }]);
  });

  it('is ordered by the asker’s own line alone', () => {
    expect(
      Story.ofNothing().opened(language, fatima, knowing).state.stage,
    ).toBe('delivery');
  });
});

describe('When nobody decides in time', () => {
  it('the customer above is asked after 10 business days, then the steering group, which is reminded', () => {
    const first = aLifted().silence(on(15));
    expect(first.happened).toEqual(['decisionLate']);
    expect(first.tasks()).toEqual([
      { what: 'task-decide', asked: [asa] },
      { what: 'task-decide', asked: [mats] },
    ]);
    expect(first.duties().deadlines).toMatchObject([
      {
        from: on(15),
        term: { duration: 'P5D' },
        then: { params: { asked: [cecilia] } },
      },
    ]);
    const second = first.silence(on(22));
    expect(second.tasks()).toHaveLength(3);
    expect(second.duties().deadlines).toMatchObject([
      { reminders: 'weekly', then: { code: 'then-reminded-weekly' } },
    ]);
    expect(second.silence(on(29)).events).toEqual([]);
  });

  it('whoever was asked first may still decide, until somebody above has: the first recorded counts', () => {
    const late = aLifted().silence(on(15));
    const command = late.approve('B');
    const decided = late.when(asa, command, { at: on(16) });
    expect(decided.happened).toEqual(['decided']);
    expect(decided.tried(mats, command, { at: on(16, 10) })).toMatchObject({
      code: 'already-decided',
      params: { by: [asa] },
    });
    const above = late.when(mats, command, { at: on(16) });
    expect(above.tried(asa, command, { at: on(16, 10) })).toMatchObject({
      code: 'already-decided',
      params: { by: [mats] },
    });
  });

  it('a decision recorded in time and delivered late takes the escalation back, and both stand in the history', () => {
    const late = aLifted().silence(on(15, 16));
    const command = late.approve('B');
    for (const at of [on(15, 15), on(15, 16)]) {
      expect(late.when(asa, command, { at }).happened).toEqual([
        'lateTakenBack',
        'decided',
      ]);
    }
    expect(late.when(asa, command, { at: on(15, 17) }).happened).toEqual([
      'decided',
    ]);
  });

  it('a question recorded in time takes it back too, and its clock goes on where it was', () => {
    const back = aLifted()
      .silence(on(15))
      .when(asa, { type: 'return', question: 'Why B?' }, { at: on(14) });
    expect(back.happened).toEqual(['lateTakenBack', 'returned']);
    const answered = back.when(
      fatima,
      { type: 'answer', answer: 'Cheaper' },
      { at: on(16) },
    );
    expect(answered.tasks()).toEqual([{ what: 'task-decide', asked: [asa] }]);
    expect(answered.duties().deadlines).toMatchObject([
      { from: on(1), stood: [{ from: on(14), to: on(16) }] },
    ]);
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

describe('A vacancy', () => {
  const nobody = {
    relations: relations({
      assignments: without(everybody, asaForClaims, matsForCompany).filter(
        ({ role }) => role !== 'steeringChair',
      ),
    }),
  };

  it('keeps it waiting with a task to fill the role, and it is asked anew once that is done', () => {
    const story = aLifted(nobody);
    expect(story.tasks()).toMatchObject([{ what: 'task-fill-decider' }]);
    expect(story.tried(fatima, { type: 'askAnew' }, nobody)).toMatchObject({
      code: 'route-is-the-same',
    });
    const filled = story.when(fatima, { type: 'askAnew' }, { at: on(9) });
    expect(filled.tasks()).toEqual([{ what: 'task-decide', asked: [asa] }]);
    expect(filled.duties().deadlines).toMatchObject([
      { from: on(9), term: { duration: 'P10D' } },
    ]);
  });

  it('that was filled meanwhile needs no asking anew: whoever now decides may decide', () => {
    const story = aLifted(nobody);
    expect(story.tried(asa, story.approve('B'))).toBe('let through');
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
