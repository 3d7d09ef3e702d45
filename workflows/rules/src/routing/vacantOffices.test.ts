import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  defaultRules,
  RoutingRules,
  vacantOffices,
  vacantSince,
} from './index';
import {
  assignment,
  cecilia,
  dag,
  deputy,
  domain,
  everybody,
  office,
  relations,
  service,
  siv,
  user,
  without,
} from './testing/company';

const vacant = (
  assignments: Assignment[],
  { gone = [] }: { gone?: Assignment[] } = {},
) => {
  const left = gone.map(({ holder }) => holder);
  const { present, ...known } = relations({ assignments });
  return vacantOffices(
    { ...known, present: present.filter(each => !left.includes(each)) },
    defaultRules,
  );
};

const inWords = (...given: Parameters<typeof vacant>) =>
  vacant(...given).map(({ role, nearest }) =>
    [role, nearest?.assignment.id, nearest?.because.code]
      .filter(Boolean)
      .join(' '),
  );

describe('An office of IT is vacant', () => {
  it('where nobody has it; where somebody has, it is not', () => {
    expect(inWords(everybody)).toEqual([]);
    expect(inWords([])).toEqual([
      'deliveryManager',
      'steeringChair',
      'signatory',
    ]);
  });

  it('where no question goes to it, it is not missed', () => {
    const { serviceLevel } = defaultRules.questions;
    const rules: RoutingRules = {
      ...defaultRules,
      questions: {
        ...defaultRules.questions,
        serviceLevel: { ...serviceLevel, decide: 'customer' },
      },
    };
    expect(
      vacantOffices(relations({ assignments: [] }), rules).map(
        ({ role }) => role,
      ),
    ).toEqual(['deliveryManager', 'steeringChair']);
  });

  it('where its holder has left, unless somebody stands in for them', () => {
    expect(inWords(everybody, { gone: [cecilia] })).toEqual([
      `steeringChair ${cecilia.id} holder-left`,
    ]);
    const stands = deputy('gun', cecilia);
    expect(inWords([...everybody, stands], { gone: [cecilia] })).toEqual([]);
  });

  it('where the days for which it was given are over, or still to come', () => {
    const given = (days: { from: string; to?: string }): Assignment => ({
      ...siv,
      mandate: { services: 'all', ...days },
    });
    const all = without(siv);
    expect(
      inWords([...all, given({ from: '2025-01-01', to: '2026-03-02' })]),
    ).toEqual([`signatory ${siv.id} mandate-ended`]);
    expect(inWords([...all, given({ from: '2026-03-04' })])).toEqual([
      `signatory ${siv.id} mandate-ahead`,
    ]);
  });

  it('as long as whoever is asked to take it on has not, and they are told of before whoever left', () => {
    const asked: Assignment = {
      ...office('deliveryManager', 'doris'),
      status: 'proposed',
    };
    expect(inWords([...everybody, asked], { gone: [dag] })).toEqual([
      `deliveryManager ${asked.id} role-not-accepted`,
    ]);
  });

  it('where it is only named, by somebody who can be asked or a unit without anybody', () => {
    const named = (holder?: string): Assignment =>
      assignment({
        role: 'signatory',
        ...(holder !== undefined && { holder: user(holder) }),
        status: 'identified',
      });
    const all = without(siv);
    expect(inWords([...all, named('sara')])).toEqual([
      'signatory signatory-sara role-not-accepted',
    ]);
    expect(inWords([...all, named()])).toEqual([
      'signatory signatory-nobody role-not-accepted',
    ]);
    expect(inWords([...all, named('sara')], { gone: [named('sara')] })).toEqual(
      ['signatory'],
    );
  });

  it('where somebody holds it for a part only, which is told', () => {
    const inPart = { ...siv, scope: { entities: [service, domain] } };
    expect(vacant([...without(siv), inPart])).toEqual([
      { role: 'signatory', heldFor: [service, domain].sort() },
    ]);
    expect(vacant([...everybody, { ...inPart, id: 'another' }])).toEqual([]);
  });
});

describe('An office is vacant since', () => {
  const began = '2026-01-05T08:00:00.000Z';

  it('the last who held it lost it: by an end, the last day, or because they left, whichever was first', () => {
    expect(
      vacantSince(
        [
          { endedAt: '2026-02-01T09:00:00.000Z' },
          {
            endedAt: '2026-03-01T09:00:00.000Z',
            lastDay: '2026-02-20',
            goneSince: '2026-02-25T09:00:00.000Z',
          },
        ],
        began,
      ),
    ).toBe('2026-02-20T23:59:59.999Z');
  });

  it('there is anything for which somebody should hold it, where nobody ever did', () => {
    expect(vacantSince([], began)).toBe(began);
    expect(vacantSince([{}], began)).toBe(began);
  });

  it('nobody knows when, where nothing is known', () => {
    expect(vacantSince([{}], undefined)).toBeUndefined();
  });
});
