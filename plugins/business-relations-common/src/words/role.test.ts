import { message, Message } from '../messages';
import { Locale } from './format';
import { say } from './say';

const names = new Map([
  ['user:default/asa', 'Åsa Berg'],
  ['user:default/karin', 'Karin Åkesson'],
  ['user:default/erik', 'Erik Lind'],
  ['group:default/claims', 'Claims'],
]);

const asa = 'user:default/asa';
const karin = 'user:default/karin';
const erik = 'user:default/erik';
const there = { role: 'customer' as const, where: ['group:default/claims'] };
const kronor = (amount: number) => ({ amount, currency: 'SEK' });

const said = (sentence: Message, locale: Locale) =>
  say(sentence, { locale, zone: 'Europe/Stockholm', names }).replace(
    /\s/g,
    ' ',
  );

const both = (sentence: Message) => [
  said(sentence, 'en'),
  said(sentence, 'sv'),
];

describe('What a role says', () => {
  it('who can answer, to whoever tries for somebody else', () => {
    expect(both(message('not-the-holder', { holder: karin }))).toEqual([
      'Only Karin Åkesson can answer this: a role is taken on by its holder and nobody else. Remind them instead.',
      'Bara Karin Åkesson kan svara: ingen kan åta sig en roll åt någon annan. Påminn i stället.',
    ]);
  });

  it('who asked whether it still holds, and by when a campaign wants the answer', () => {
    const until = '2027-03-01T22:59:59.999Z';
    expect(
      both(
        message('role-confirmation-asked', {
          ...there,
          by: asa,
          holder: karin,
          until,
        }),
      ),
    ).toEqual([
      'Åsa Berg asked whether Karin Åkesson is still customer for Claims, to be answered by Mon 1 Mar, 23:59',
      'Åsa Berg frågade om Karin Åkesson fortfarande är kund för Claims, med svar senast mån 1 mars 23:59',
    ]);
  });

  it('the arithmetic of a mandate that does not fit, in both currencies where there are two', () => {
    const [en, sv] = both(
      message('mandate-beyond-above', {
        asked: { amount: 44_000, currency: 'EUR' },
        converted: kronor(506_000),
        limit: kronor(500_000),
        per: 'decision',
        person: asa,
        unit: 'group:default/claims',
      }),
    );
    expect(en).toContain(
      '€44,000 (SEK 506,000) a decision is more than the SEK 500,000 that Åsa Berg may decide for Claims',
    );
    expect(sv).toContain(
      '44 000 € (506 000 kr) per beslut är mer än de 500 000 kr som Åsa Berg får besluta om för Claims',
    );
  });

  it('how much of a service is left to be shared', () => {
    expect(
      both(
        message('shares-beyond-whole', {
          entity: 'component:default/portal',
          share: 40,
          taken: 70,
          total: 110,
        }),
      ),
    ).toEqual([
      'Others already pay 70% of portal; with 40% more that would be 110%. Propose at most 30%, or have a share changed first.',
      'Andra betalar redan 70 % av portal; med 40 % till blir det 110 %. Föreslå högst 30 %, eller låt ändra en andel först.',
    ]);
  });

  it('who no longer stands in, where a role that somebody stood in for is over', () => {
    expect(
      both(
        message('role-taken-over', {
          by: karin,
          from: asa,
          ...there,
          deputies: [erik],
        }),
      ),
    ).toEqual([
      'Karin Åkesson took over from Åsa Berg as customer for Claims; with it, Erik Lind no longer stands in',
      'Karin Åkesson tog över efter Åsa Berg som kund för Claims; därmed är Erik Lind inte längre ersättare',
    ]);
  });

  it('what one is asked to take on, and what happened', () => {
    expect(both(message('task-accept-role', there))).toEqual([
      'Accept your role: customer for Claims',
      'Åta dig rollen som kund för Claims, eller avböj',
    ]);
    expect(
      both(message('role-proposed', { by: erik, holder: asa, ...there })),
    ).toEqual([
      'Erik Lind proposed Åsa Berg as customer for Claims',
      'Erik Lind föreslog Åsa Berg som kund för Claims',
    ]);
    expect(
      both(
        message('role-declined', {
          by: asa,
          reason: 'No time',
          suggests: karin,
          ...there,
        }),
      ),
    ).toEqual([
      'Åsa Berg declined to be customer for Claims and suggested Karin Åkesson: “No time”',
      'Åsa Berg avböjde rollen som kund för Claims och föreslog Karin Åkesson: ”No time”',
    ]);
  });

  it.each<
    ['accept' | 'confirm' | 'handOver' | 'goOn' | 'ended', string, string]
  >([
    [
      'accept',
      'Åsa Berg as customer for Claims',
      'Åsa Berg som kund för Claims',
    ],
    [
      'confirm',
      'Is Åsa Berg still customer for Claims?',
      'Är Åsa Berg fortfarande kund för Claims?',
    ],
    [
      'handOver',
      'Åsa Berg takes over as customer for Claims',
      'Åsa Berg tar över som kund för Claims',
    ],
    [
      'goOn',
      'Åsa Berg goes on as customer for Claims',
      'Åsa Berg fortsätter som kund för Claims',
    ],
    [
      'ended',
      'Åsa Berg is no longer customer for Claims',
      'Åsa Berg är inte längre kund för Claims',
    ],
  ])('what its case is called: %s', (is, en, sv) => {
    expect(both(message('role-title', { holder: asa, is, ...there }))).toEqual([
      en,
      sv,
    ]);
  });

  it('whom a mandate waits for that fits in theirs alone', () => {
    const waits = (services: string[]) =>
      both(
        message('mandate-above-not-accepted', {
          services,
          person: asa,
          unit: there.where[0],
        }),
      );
    expect(waits([])).toEqual([
      'Åsa Berg has been asked to be customer for Claims and has not accepted yet, and all of the unit is inside that mandate above alone. This can be accepted once Åsa Berg has.',
      'Åsa Berg är tillfrågad som kund för Claims men har inte åtagit sig det än, och hela enheten ryms bara i det mandatet ovanför. Det här kan accepteras när Åsa Berg har åtagit sig sitt.',
    ]);
  });

  it('an office without a unit by its name alone', () => {
    expect(
      both(
        message('role-accepted', { by: asa, role: 'steeringChair', where: [] }),
      ),
    ).toEqual([
      'Åsa Berg accepted to be chair of the IT steering group',
      'Åsa Berg åtog sig rollen som ordförande i IT-styrgruppen',
    ]);
  });
});
