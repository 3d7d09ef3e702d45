import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { rulesOf } from './rulesOf';
import { errand } from './testing/errand';
import { anna, bo, CaseStory, cilla, david, on } from './testing/story';

const claims = 'group:default/claims';

const ended = (id: string, endedAt = on(2, 10)): Assignment => ({
  id,
  role: 'customer',
  holder: bo,
  unit: claims,
  scope: { everything: true },
  inAddition: false,
  status: 'ended',
  source: { from: 'proposal', case: 'case-0' },
  endedAt,
  revision: 2,
});

/** What is done is done on a mandate. */
const onMandate = (assignment: Assignment) =>
  rulesOf({
    ...errand,
    actingAs: event =>
      event.type === 'done' ? { assignment, as: 'holder' } : undefined,
  });

const opening = { title: 'The keys', of: bo, above: [cilla] };

const done = (rules = rulesOf(errand), endedMeanwhile = [ended('one')]) =>
  CaseStory.of(rules)
    .when(anna, 'open', opening, on(1))
    .when(bo, 'do', {}, on(2), { endedMeanwhile });

const isNote = ({ type }: { type: string }) => type === 'case.roleEnded';

describe('What somebody did in a role that ended before it came to the case', () => {
  it('stands, and that the role had ended stands beside it', () => {
    const { events, case: after } = done();
    const [noted, did] = events.slice(-3);
    expect(noted).toMatchObject({
      type: 'case.roleEnded',
      at: on(2),
      command: did.command,
      data: {
        person: bo,
        role: 'customer',
        where: [claims],
        assignment: 'one',
      },
    });
    expect(did).toMatchObject({ type: 'done', seq: noted.seq + 1 });
    expect(after.state).toMatchObject({ step: 'confirm' });
    expect(rulesOf(errand).tell(noted)).toEqual({
      code: 'case-role-ended',
      params: {
        person: bo,
        role: 'customer',
        where: [claims],
        ended: on(2, 10),
      },
    });
  });

  it('is noted of the mandate alone where it was done on one', () => {
    const mandate = ended('one');
    const both = [ended('one'), ended('two')];
    const noted = done(onMandate(mandate), both).events.filter(isNote);
    expect(noted.map(({ data }) => data)).toMatchObject([
      { assignment: 'one' },
    ]);
    expect(done(onMandate(mandate), [ended('two')]).last).not.toContain(
      'case.roleEnded',
    );
  });

  it('is noted after the opening of a case that was opened so', () => {
    const { events } = CaseStory.of(rulesOf(errand)).when(
      anna,
      'open',
      opening,
      on(1),
      { endedMeanwhile: [ended('one')] },
    );
    expect(events.slice(0, 2).map(({ type }) => type)).toEqual([
      'case.opened',
      'case.roleEnded',
    ]);
  });

  it('is noted for nobody but those who may see what was done', () => {
    const { events } = CaseStory.of(rulesOf(errand))
      .when(anna, 'open', opening, on(1))
      .when(anna, 'escalate', { task: 'do', reason: 'It hurries' }, on(1), {
        endedMeanwhile: [ended('one')],
      });
    const late = events.find(({ audience }) => audience !== undefined);
    expect(late?.audience).toEqual([cilla]);
    expect(events.filter(isNote).map(({ audience }) => audience)).toEqual([
      [cilla],
    ]);
  });

  it('is not noted of a remark, nor of what was refused', () => {
    const story = done();
    const more = { endedMeanwhile: [ended('one')] };
    const remark = story.when(anna, 'note', { text: 'Soon' }, on(3), more);
    expect(remark.events.filter(isNote)).toHaveLength(1);
    expect(story.tried(david, 'do', {}, on(3), more)).not.toBe('let through');
  });
});
