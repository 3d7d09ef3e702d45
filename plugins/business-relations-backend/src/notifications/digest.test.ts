import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { say } from '@business-relations/backstage-plugin-business-relations-common/words';
import { mayWaitUntil } from './digestMoment';
import { digestOf, Reminder } from './wordOf';

const reminderOf = (task: string, dueAt?: string): Reminder => ({
  key: `case-${task}:7`,
  person: 'user:default/asa',
  case: `case-${task}`,
  title: message('notice-ended', { title: task }),
  description: message('notice-reminder', { title: task }),
  leads: 'answer',
  besides: [],
  reminds: { task, title: `Title of ${task}`, ...(dueAt && { dueAt }) },
});

const digest = '2026-03-04T07:00:00.000Z';

const sentences = (reminders: Reminder[], locale: 'en' | 'sv' = 'en') => {
  const word = digestOf(reminders, '2026-03-04');
  return [word?.title, ...(word?.description ?? [])].map(
    each => each && say(each, { locale, zone: 'UTC', names: new Map() }),
  );
};

describe('a digest of reminders', () => {
  it('begins with what is due first', () => {
    expect(
      sentences([
        reminderOf('whenever'),
        reminderOf('later', '2026-03-20T16:00:00.000Z'),
        reminderOf('soon', '2026-03-09T16:00:00.000Z'),
      ]),
    ).toEqual([
      'A reminder: 3 things wait for you',
      expect.stringMatching(/^Ended: soon \(“Title of soon”\), until .*\.$/),
      expect.stringMatching(/^Ended: later /),
      'Ended: whenever (“Title of whenever”).',
    ]);
  });

  it('is said in Swedish too', () => {
    expect(sentences([reminderOf('a'), reminderOf('b')], 'sv')).toEqual([
      'Påminnelse: 2 saker väntar på dig',
      'Avslutat: a (”Title of a”).',
      'Avslutat: b (”Title of b”).',
    ]);
  });

  it('says what a case is called once', () => {
    const named = reminderOf('Title of a');
    expect(
      sentences([
        { ...named, reminds: { ...named.reminds, title: 'Title of a' } },
        reminderOf('b'),
      ])[1],
    ).toBe('Ended: Title of a.');
  });

  it('names a task once, with the moment that holds', () => {
    expect(
      sentences([
        reminderOf('a', '2026-03-09T16:00:00.000Z'),
        reminderOf('a', '2026-03-16T16:00:00.000Z'),
        reminderOf('b'),
      ]),
    ).toEqual([
      'A reminder: 2 things wait for you',
      expect.stringMatching(/16 Mar/),
      expect.stringMatching(/^Ended: b/),
    ]);
  });

  it('counts what is more than anybody reads', () => {
    const many = [...Array(13).keys()].map(nth => reminderOf(`t${nth}`));
    expect(sentences(many)).toHaveLength(12);
    expect(sentences(many).at(-1)).toBe('And 3 more in My work.');
  });

  it('is nothing where nothing waits', () => {
    expect(digestOf([], '2026-03-04')).toBeUndefined();
  });
});

describe('a reminder', () => {
  it.each([
    ['no moment', undefined, true],
    ['a day left after the digest', '2026-03-05T07:00:00.000Z', true],
    ['less than a day left after it', '2026-03-05T06:59:59.999Z', false],
    ['a moment before it', '2026-03-04T06:00:00.000Z', false],
  ])('with %s may wait for it or not', (_, dueAt, waits) => {
    expect(mayWaitUntil(reminderOf('a', dueAt), digest)).toBe(waits);
  });

  it('that somebody sent in person never waits', () => {
    const { reminds, ...inPerson } = reminderOf('a');
    expect(mayWaitUntil(inPerson, digest)).toBe(false);
  });
});
