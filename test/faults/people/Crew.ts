import { Ledger } from './Ledger';
import { Person } from './Person';

export const units = ['claims', 'sales', 'harbour'] as const;
export type Unit = (typeof units)[number];

/** The people of `organisation.yaml`, all writing down what they are told in one ledger. */
export class Crew {
  private readonly known = new Map<string, Person>();

  constructor(
    readonly addresses: readonly string[],
    readonly ledger: Ledger = new Ledger(),
  ) {}

  /** The same people, with another ledger. */
  with(ledger: Ledger): Crew {
    return new Crew(this.addresses, ledger);
  }

  person(name: string): Person {
    const ref = `user:default/${name}`;
    const person =
      this.known.get(ref) ?? new Person(ref, this.addresses, this.ledger);
    this.known.set(ref, person);
    return person;
  }

  get director(): Person {
    return this.person('director');
  }

  get accountManager(): Person {
    return this.person('account-manager');
  }

  /** Those of a unit. */
  of(unit: Unit) {
    return {
      customer: this.person(`${unit}-customer`),
      asker: this.person(`${unit}-asker`),
      colleague: this.person(`${unit}-colleague`),
    };
  }
}

export const refs = (unit: Unit) => ({
  unit: `group:default/${unit}`,
  service: `component:default/${unit}-service`,
  system: `system:default/${unit}`,
});
