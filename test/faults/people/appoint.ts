import { setTimeout as wait } from 'node:timers/promises';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Crew, refs, Unit, units } from './Crew';
import { caseOf, Person } from './Person';

const money = (amount: number) => ({ amount, currency: 'SEK' });

async function accepted(
  proposer: Person,
  holder: Person,
  proposition: object,
): Promise<void> {
  const told = await proposer.opens('role', {
    ask: 'accept',
    holder: holder.ref,
    ...proposition,
  });
  await proposer.isDone(told);
  const answered = await holder.sends(caseOf(told), 'accept');
  await holder.isDone(answered);
}

/** Makes somebody the customer of a unit's service. */
export const appointCustomer = (crew: Crew, unit: Unit, holder: Person) =>
  accepted(crew.accountManager, holder, {
    role: 'customer',
    unit: refs(unit).unit,
    scope: { entities: [refs(unit).system] },
    mandate: {
      services: 'all',
      money: money(500_000),
      from: '2026-01-01',
      evidence: 'Minutes of 12 January',
    },
  });

async function catalogRead(crew: Crew): Promise<void> {
  for (;;) {
    const { items } = await crew.accountManager
      .asksOnce(client => client(routes.entities, { query: { of: 'subject' } }))
      .catch(() => ({ items: [] }));
    if (items.length > units.length) return;
    await wait(500);
  }
}

/** Gives everybody the role by which they act, as people do it: proposed, and accepted by its holder. */
export async function appoint(crew: Crew): Promise<void> {
  await catalogRead(crew);
  const { accountManager, director } = crew;
  await accepted(accountManager, director, {
    role: 'customer',
    unit: 'group:default/company',
    scope: { entities: ['domain:default/business'] },
    mandate: {
      services: 'all',
      money: money(50_000_000),
      from: '2026-01-01',
      evidence: 'Minutes of the board',
    },
  });
  for (const unit of units) {
    await appointCustomer(crew, unit, crew.of(unit).customer);
    await accepted(accountManager, accountManager, {
      role: 'accountManager',
      unit: refs(unit).unit,
      scope: { everything: true },
    });
  }
}
