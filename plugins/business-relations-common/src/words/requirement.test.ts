import { message, Message } from '../messages';
import { Locale } from './format';
import { say } from './say';

const names = new Map([
  ['user:default/asa', 'Åsa Berg'],
  ['user:default/mats', 'Mats Ek'],
  ['user:default/fatima', 'Fatima Haddad'],
  ['group:default/claims', 'Claims'],
]);

const told = (sentence: Message, locale: Locale) =>
  say(sentence, { locale, zone: 'Europe/Stockholm', names }).replace(
    /\s/g,
    ' ',
  );

const asa = {
  person: 'user:default/asa',
  role: 'customer' as const,
  unit: 'group:default/claims',
};

const money = { amount: 340_000, currency: 'SEK' };

const approved = {
  title: 'Share the booking',
  conditions: [],
  onSubmitting: false,
  byPreparer: false,
};

const cases: [string, Message, string, string][] = [
  [
    'an approval, with whose mandate and the amount',
    message('requirement-approved', { ...approved, money, by: [asa] }),
    'Åsa Berg as customer for Claims approved “Share the booking” for SEK 340,000',
    'Åsa Berg som kund för Claims godkände ”Share the booking” för 340 000 kr',
  ],
  [
    'an approval by a deputy, who had prepared it, with a condition',
    message('requirement-approved', {
      ...approved,
      money,
      by: [
        {
          ...asa,
          person: 'user:default/mats',
          insteadOf: 'user:default/asa',
        },
      ],
      conditions: ['Before the winter'],
      byPreparer: true,
    }),
    'Mats Ek, standing in for Åsa Berg as customer for Claims, approved “Share the booking” for SEK 340,000 (and had taken part in preparing it), provided that: “Before the winter”',
    'Mats Ek, ersättare för Åsa Berg som kund för Claims, godkände ”Share the booking” för 340 000 kr (och hade deltagit i beredningen), under förutsättning: ”Before the winter”',
  ],
  [
    'how far a delivery is, by the system that says so',
    message('delivery-reported', {
      status: 'started',
      asOf: '2026-03-05T08:30:00.000Z',
      system: 'tracker',
    }),
    'Delivery has begun (Thu 5 Mar, 09:30), says tracker',
    'Leveransen har börjat (tors 5 mars 09:30), enligt tracker',
  ],
  [
    'that a delivery system has taken something up',
    message('handed-to-delivery', { system: 'tracker', reference: 'INT-7' }),
    'tracker has taken it up as INT-7',
    'tracker har tagit sig an kravet som INT-7',
  ],
  [
    'an order that is decided as it is placed',
    message('requirement-approved', {
      ...approved,
      by: [{ person: 'user:default/fatima', role: 'orderer' }],
      onSubmitting: true,
    }),
    'Fatima Haddad as orderer ordered “Share the booking” and may decide that alone, so it is decided',
    'Fatima Haddad som beställare beställde ”Share the booking” och får själv besluta om det, så det är beslutat',
  ],
  [
    'an orderer who tries to decide',
    message('orderer-cannot-decide', { deciders: ['user:default/asa'] }),
    'An orderer decides on orders. On new or changed content Åsa Berg decides: lift it there.',
    'En beställare beslutar om beställningar. Om nytt eller ändrat innehåll beslutar Åsa Berg: lyft kravet dit.',
  ],
  [
    'an alternative beyond the mandate',
    message('beyond-mandate', {
      title: 'Build our own',
      money: { amount: 1_200_000, currency: 'SEK' },
      liftTo: ['user:default/mats'],
    }),
    '“Build our own” at SEK 1,200,000 is beyond your mandate. Recommend it, and it is lifted to Mats Ek.',
    '”Build our own” för 1 200 000 kr går utöver ditt mandat. Förorda det, så lyfts det till Mats Ek.',
  ],
  [
    'a decision on something decided',
    message('already-decided', {
      outcome: 'approved',
      title: 'Share the booking',
      by: ['user:default/asa'],
      at: '2026-03-03T09:00:00.000Z',
    }),
    'Åsa Berg approved “Share the booking” on Tue 3 Mar, 10:00. That stands.',
    'Åsa Berg godkände ”Share the booking” tis 3 mars 10:00. Det beslutet gäller.',
  ],
  [
    'what is missing',
    message('requirement-incomplete', { missing: ['result', 'money'] }),
    'Before anybody can decide, this is missing: the result that is wanted and what each alternative costs.',
    'Innan någon kan besluta saknas: det önskade resultatet och vad varje alternativ kostar.',
  ],
  [
    'what changed since it was read',
    message('content-changed', { changed: ['value', 'alternatives'] }),
    'This was changed after you opened it: the value and the alternatives. Read it again and then decide.',
    'Sedan du öppnade kravet har värdet och alternativen ändrats. Läs det igen och besluta sedan.',
  ],
  [
    'doing nothing, recommended',
    message('task-decide', { title: 'Glass', alternative: '' }),
    'Decide on “Glass”: doing nothing is recommended',
    'Besluta om ”Glass”: att inte göra något förordas',
  ],
];

describe('What a requirement says', () => {
  it.each(cases)('%s', (_, sentence, english, swedish) => {
    expect(told(sentence, 'en')).toBe(english);
    expect(told(sentence, 'sv')).toBe(swedish);
  });
});
