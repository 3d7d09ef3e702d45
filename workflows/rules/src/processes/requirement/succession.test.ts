import {
  Assignment,
  EntityRef,
  Relations,
  Succession,
} from '@business-relations/backstage-plugin-business-relations-common';
import { rulesOf, SUCCEED } from '../../case';
import { CaseStory, on } from '../../case/testing/story';
import { requirement } from './index';
import {
  asa,
  asaForClaims,
  asaForIntake,
  claims,
  erik,
  erikForClaims,
  eva,
  fatima,
  fatimaForMotor,
  karin,
  mats,
  pia,
  piaForPayments,
  relations,
  shared,
  sven,
  without,
} from './testing/organisation';
import { alternatives, glass } from './testing/requirements';

const rules = rulesOf(requirement);

const handedOver = (
  { id, role, holder = '', unit }: Assignment,
  to: EntityRef,
): Succession => ({
  role,
  where: unit ? [unit] : [],
  from: { person: holder, assignment: id },
  to: { person: to, assignment: `${id}-after` },
});

/** Who holds what, once it is handed over. */
const afterwards = (
  known: Relations,
  before: Assignment,
  to: EntityRef,
): Relations => ({
  ...known,
  assignments: [
    ...without(known.assignments, before),
    { ...before, status: 'ended' },
    { ...before, id: `${before.id}-after`, holder: to },
  ],
});

class Course {
  constructor(
    readonly story: CaseStory,
    private readonly known: Relations,
  ) {}

  static in = (known: Relations) =>
    new Course(CaseStory.of(rules, { relations: known }), known);

  when = (person: EntityRef, type: string, payload: object = {}, day = 1) =>
    new Course(
      this.story.when(person, type, payload, on(day), {
        context: { relations: this.known },
      }),
      this.known,
    );

  tried = (person: EntityRef, type: string, payload: object = {}) =>
    this.story.tried(person, type, payload, on(3), {
      context: { relations: this.known },
    });

  /** Somebody takes a role over, and the case is told. */
  after(before: Assignment, to: EntityRef): Course {
    const known = afterwards(this.known, before, to);
    const told = this.story.when('', SUCCEED, handedOver(before, to), on(2), {
      context: { actor: { engine: true }, relations: known },
    });
    return new Course(told, known);
  }

  asked = () =>
    rules
      .tasks(this.story.case)
      .map(({ asked }) => asked.map(({ person }) => person));

  get read(): string {
    const { state } = this.story.case;
    const parsed = requirement.upgrade(state, 1);
    if (!('matter' in parsed) || !parsed.matter) throw new Error('not lifted');
    return parsed.matter.contentHash;
  }

  approves = (person: EntityRef) =>
    this.when(
      person,
      'approve',
      { alternative: 'B', contentHash: this.read },
      3,
    );
}

const handedIn = (known = relations()) =>
  Course.in(known).when(karin, 'open', { ...glass, submit: true });

const prepared = (known = relations()) =>
  handedIn(known)
    .when(erik, 'classify', { class: 'change', customer: claims })
    .when(fatima, 'prepare', alternatives);

const lifted = (known = relations()) => prepared(known).when(fatima, 'lift');

describe('When a role is handed over', () => {
  it('the decision that waited for its holder waits for the successor, who may decide', () => {
    const course = lifted().after(asaForClaims, pia);
    expect(course.asked()).toEqual([[pia]]);
    expect(course.story.last).toContain('case.succeeded');
    expect(
      course.tried(asa, 'approve', {
        alternative: 'B',
        contentHash: course.read,
      }),
    ).toMatchObject({ code: 'not-the-decider' });
    expect(course.approves(pia).story.case.state).toMatchObject({
      stage: 'delivery',
      decided: { by: [{ person: pia, assignment: 'customer-asa-after' }] },
    });
  });

  it('the history says who took over from whom', () => {
    const { story } = lifted().after(asaForClaims, pia);
    const told = story.events.find(({ type }) => type === 'case.succeeded');
    expect(told && rules.tell(told)).toEqual({
      code: 'case-succeeded',
      params: { role: 'customer', where: [claims], from: asa, to: pia },
    });
    expect(told?.actor).toEqual({ engine: true });
  });

  it('what was to be sorted, prepared and answered is the successor’s', () => {
    expect(handedIn().after(erikForClaims, mats).asked()).toEqual([[mats]]);
    expect(prepared().after(fatimaForMotor, sven).asked()).toEqual([
      [sven, erik, eva],
    ]);
    const returned = lifted()
      .when(asa, 'return', { question: 'Why B?' })
      .after(fatimaForMotor, sven);
    expect(returned.asked()[0]).toContain(sven);
    expect(returned.tried(sven, 'answer', { answer: 'It is cheaper' })).toBe(
      'let through',
    );
  });

  it('the deputies of whoever held it are no longer asked: what they stood in for is over', () => {
    const course = prepared().after(erikForClaims, mats);
    expect(course.asked()).toEqual([[fatima, mats]]);
  });

  it('what was decided stays whose it was', () => {
    const course = lifted().approves(asa).after(asaForClaims, pia);
    expect(course.story.case.state).toMatchObject({
      decided: { by: [{ person: asa }] },
    });
  });

  it('a customer who has answered for their share is not asked again under another name', () => {
    const course = lifted(shared()).approves(pia).after(piaForPayments, sven);
    expect(course.asked()).toEqual([[asa]]);
    expect(
      course.tried(sven, 'approve', {
        alternative: 'B',
        contentHash: course.read,
      }),
    ).toMatchObject({ code: 'seat-has-answered', params: { by: pia } });
    expect(course.approves(asa).story.case.state).toMatchObject({
      stage: 'delivery',
      decided: { by: [{ person: asa }, { person: pia }] },
    });
  });

  it('one who has not answered yet leaves the share to the successor', () => {
    const course = lifted(shared()).approves(pia).after(asaForIntake, mats);
    expect(course.asked()).toEqual([[mats]]);
  });

  it('a task that was handed to its holder follows too', () => {
    const course = prepared()
      .when(fatima, 'reassign', { task: 'prepare', to: erik, reason: 'Away' })
      .after(erikForClaims, mats);
    expect(course.asked()).toEqual([[mats]]);
  });

  it('nothing happens where nothing was asked in that role, nor when it is told again', () => {
    const elsewhere = { ...asaForClaims, id: 'customer-asa-elsewhere' };
    const { story } = lifted();
    const seq = story.case.seq;
    expect(lifted().after(elsewhere, pia).story.case.seq).toBe(seq);
    const once = lifted().after(asaForClaims, pia);
    expect(once.after(asaForClaims, pia).story.case.seq).toBe(
      once.story.case.seq,
    );
  });

  it('nobody but the engine can say so', () => {
    expect(
      lifted().tried(asa, SUCCEED, handedOver(asaForClaims, pia)),
    ).toMatchObject({ code: 'no-such-command' });
    expect(
      lifted()
        .story.offers(asa)
        .map(({ command }) => command),
    ).not.toContain(SUCCEED);
  });

  it('the case that its record makes is the same', () => {
    const { story } = lifted(shared())
      .approves(pia)
      .after(piaForPayments, sven);
    expect(story.rebuilt()).toEqual(story.case);
    expect(story.stored()).toEqual(story.case);
  });
});
