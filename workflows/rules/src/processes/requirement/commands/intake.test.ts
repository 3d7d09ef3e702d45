import {
  asa,
  claims,
  claimsDomain,
  dag,
  erik,
  eva,
  everybody,
  fatima,
  fatimaForMotor,
  intake,
  karin,
  kronor,
  motor,
  relations,
  sven,
  without,
} from '../testing/organisation';
import {
  aClassified,
  aDraft,
  aHandedIn,
  aLifted,
  glass,
  language,
} from '../testing/requirements';
import { on, Story } from '../testing/story';

const contentOf = () => {
  const { subject: _s, unit: _u, submit: _h, ...content } = glass;
  return content;
};

describe('Intake', () => {
  it('anyone in a customer’s units writes down what the business wants, and hands it in when it is ready', () => {
    const draft = aDraft();
    expect(draft.state).toMatchObject({
      stage: 'draft',
      asker: karin,
      unit: motor,
    });
    expect(draft.tasks()).toEqual([{ what: 'task-hand-in', asked: [karin] }]);

    const handedIn = draft.when(karin, { type: 'submit' });
    expect(handedIn.state).toMatchObject({
      stage: 'preparation',
      step: 'classify',
    });
  });

  it('is opened for somebody else, who may change and hand it in too', () => {
    const draft = Story.ofNothing().opened(glass, erik, { onBehalfOf: karin });
    expect(draft.state).toMatchObject({
      asker: karin,
      openedBy: erik,
      onBehalfOf: karin,
    });
    expect(draft.tried(karin, { type: 'submit' })).toBe('let through');
    expect(draft.tried(erik, { type: 'submit' })).toBe('let through');
    expect(draft.tried(fatima, { type: 'submit' })).toMatchObject({
      code: 'not-the-asker',
      params: { asker: karin },
    });
  });

  it('is opened for a unit, whose business it then is', () => {
    const { unit: _, ...anywhere } = glass;
    const draft = Story.ofNothing().opened(anywhere, erik, {
      onBehalfOf: claims,
    });
    expect(draft.state).toMatchObject({
      asker: erik,
      unit: claims,
      onBehalfOf: claims,
    });
  });

  it('is in the business of the asker’s own unit where nothing else is said', () => {
    const { unit: _, ...anywhere } = glass;
    expect(Story.ofNothing().opened(anywhere, karin).state.unit).toBe(motor);
    const ofTwo = { relations: relations({ askerUnits: [motor, claims] }) };
    const draft = Story.ofNothing().opened(anywhere, karin, ofTwo);
    expect(draft.state.unit).toBeUndefined();
    expect(draft.tried(karin, { type: 'submit' }, ofTwo)).toMatchObject({
      code: 'unit-is-needed',
    });
  });

  it('keeps the keys of acceptance criteria that stay, and gives new ones a key of their own', () => {
    const draft = aDraft().when(karin, {
      ...contentOf(),
      type: 'edit',
      criteria: [
        { text: 'Works at night' },
        { key: 'c2', text: 'A workshop within 20 km is offered' },
      ],
    });
    expect(draft.state.content.criteria).toEqual([
      { key: 'c3', text: 'Works at night' },
      { key: 'c2', text: 'A workshop within 20 km is offered' },
    ]);
  });
});

describe('An order', () => {
  it('takes three fields beside the service, and is decided on submitting by whoever decides it', () => {
    const story = Story.ofNothing().opened(language, fatima);
    expect(story.happened).toEqual([
      'opened',
      'handedIn',
      'classified',
      'lifted',
      'decided',
    ]);
    expect(story.state).toMatchObject({
      stage: 'delivery',
      class: 'order',
      decided: {
        onSubmitting: true,
        money: kronor(31_000),
        by: [{ person: fatima, role: 'orderer' }],
      },
    });
    expect(story.tasks()).toEqual([
      { what: 'task-hand-over', asked: [sven, erik, eva] },
    ]);
  });

  it('may always be placed by the customer, where there is no orderer', () => {
    const knowing = {
      relations: relations({ assignments: without(everybody, fatimaForMotor) }),
    };
    const story = Story.ofNothing().opened(language, asa, knowing);
    expect(story.state).toMatchObject({
      stage: 'delivery',
      decided: { by: [{ person: asa, role: 'customer' }] },
    });
  });

  it('by anybody else waits for the orderer, with doing nothing beside it', () => {
    const story = Story.ofNothing().opened(language, karin);
    expect(story.state).toMatchObject({
      stage: 'decision',
      matter: {
        onTheTable: 'order',
        proposal: {
          alternatives: [
            { key: 'nothing' },
            { key: 'order', title: 'One more language' },
          ],
        },
      },
    });
    expect(story.tasks()).toEqual([{ what: 'task-decide', asked: [fatima] }]);
    expect(story.when(fatima, story.approve('order')).state.stage).toBe(
      'delivery',
    );
  });

  it('opened by an account manager for somebody is decided by neither of them unless they decide orders', () => {
    const story = Story.ofNothing().opened(language, erik, {
      onBehalfOf: fatima,
    });
    expect(story.state.stage).toBe('decision');
    expect(story.tasks()).toEqual([{ what: 'task-decide', asked: [fatima] }]);
  });

  it('has the price of the offering, also where it has none', () => {
    const story = Story.ofNothing().opened(
      { ...language, offeringItem: 'user' },
      fatima,
    );
    expect(story.state).toMatchObject({
      stage: 'delivery',
      decided: { title: 'One more user' },
    });
    expect(story.state).not.toHaveProperty('decided.money');
  });

  it('of something that is not offered is refused with what is', () => {
    const draft = Story.ofNothing().opened(
      { ...language, offeringItem: 'moon', submit: false },
      fatima,
    );
    expect(draft.tried(fatima, { type: 'submit' })).toEqual({
      code: 'not-in-the-offering',
      params: { offering: ['One more language', 'One more user'] },
    });
  });

  it('is never what has no offering item: class order is refused without one', () => {
    expect(
      aHandedIn().tried(erik, {
        type: 'classify',
        class: 'order',
        customer: claims,
      }),
    ).toMatchObject({
      code: 'order-needs-an-item',
    });
  });
});

describe('Setting class and customer', () => {
  it('is asked of the account manager within 2 business days', () => {
    const story = aHandedIn();
    expect(story.tasks()).toEqual([{ what: 'task-classify', asked: [erik] }]);
    expect(story.duties().deadlines).toMatchObject([
      {
        term: { clock: 'business', duration: 'P2D' },
        from: on(1),
        then: { code: 'then-others-classify', params: { asked: [eva] } },
      },
    ]);
  });

  it('missed, it is asked of whoever covers for them, then of the delivery manager, who is reminded', () => {
    const first = aHandedIn().silence(on(3));
    expect(first.tasks()).toEqual([
      { what: 'task-classify', asked: [erik, eva] },
    ]);
    const second = first.silence(on(7));
    expect(second.tasks()).toEqual([
      { what: 'task-classify', asked: [erik, eva, dag] },
    ]);
    expect(second.duties().deadlines).toMatchObject([{ reminders: 'weekly' }]);
    expect(second.silence(on(14)).events).toEqual([]);
  });

  it('is done in time by whoever recorded it in time, although it arrives after the next was asked', () => {
    const late = aHandedIn().silence(on(3, 16));
    const command = {
      type: 'classify' as const,
      class: 'change' as const,
      customer: claims,
    };
    expect(late.when(erik, command, { at: on(3, 16) }).happened).toEqual([
      'lateTakenBack',
      'classified',
    ]);
    expect(late.when(erik, command, { at: on(3, 17) }).happened).toEqual([
      'classified',
    ]);
  });

  it('is nobody else’s', () => {
    expect(
      aHandedIn().tried(karin, {
        type: 'classify',
        class: 'new',
        customer: claims,
      }),
    ).toMatchObject({
      code: 'not-a-classifier',
      params: { asked: [erik, eva, dag] },
    });
  });

  it('tells from then on who prepares: the orderer and the account manager', () => {
    const story = aClassified('new');
    expect(story.state).toMatchObject({
      stage: 'preparation',
      step: 'prepare',
      class: 'new',
      customer: claims,
    });
    expect(story.tasks()).toEqual([
      { what: 'task-prepare', asked: [fatima, erik, eva] },
    ]);
  });

  it('can name another place for it, which those who prepare can’t change', () => {
    const story = aHandedIn().when(erik, {
      type: 'classify',
      class: 'new',
      customer: claims,
      subject: claimsDomain,
    });
    expect(story.state.subject).toBe(claimsDomain);
    expect(
      story.tried(fatima, { ...contentOf(), type: 'edit', subject: intake }),
    ).toMatchObject({
      code: 'classified-by-account-manager',
    });
  });

  it('done anew in decision voids what was lifted; done the same way it changes nothing', () => {
    const lifted = aLifted();
    const again = lifted.when(erik, {
      type: 'classify',
      class: 'new',
      customer: claims,
    });
    expect(again.happened).toEqual(['classified', 'voided']);
    expect(again.state.stage).toBe('preparation');
    expect(
      lifted.when(erik, { type: 'classify', class: 'change', customer: claims })
        .events,
    ).toEqual([]);
  });

  it('asked where nobody has a role yet, it can be asked anew once somebody has', () => {
    const nobody = { relations: relations({ assignments: [] }) };
    const story = aHandedIn(nobody);
    expect(story.tasks()).toEqual([{ what: 'task-classify', asked: [] }]);
    expect(story.tried(karin, { type: 'askAnew' }, nobody)).toMatchObject({
      code: 'route-is-the-same',
    });
    expect(story.when(karin, { type: 'askAnew' }).tasks()).toEqual([
      { what: 'task-classify', asked: [erik] },
    ]);
  });
});

describe('Withdrawing', () => {
  it('closes it at any stage, with its reason', () => {
    for (const story of [aDraft(), aHandedIn(), aClassified(), aLifted()]) {
      expect(story.withdrawn(karin, 'Not needed').state).toMatchObject({
        stage: 'closed',
        outcome: 'withdrawn',
        reason: 'Not needed',
        closedIn: story.state.stage,
      });
    }
  });
});
