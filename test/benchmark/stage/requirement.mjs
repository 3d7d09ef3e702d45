import { INTAKE, CLAIMS } from './organisation.mjs';

const kronor = amount => ({ amount, currency: 'SEK' });

/** A requirement on its decision page, with whom it goes to and fro between from then on. */
export class Requirement {
  #returned = false;

  constructor(id, { customer, manager }) {
    this.id = id;
    this.customer = customer;
    this.manager = manager;
  }

  /** Handed in, and waiting for the account manager to say what it is. */
  static async submitted({ asker }) {
    const { line } = await asker.acts('/cases/requirement', {
      opening: {
        title: 'Claims from a phone',
        subject: INTAKE,
        result: 'Half of all claims come in by phone',
        value: 'Saves four people',
        criteria: [{ text: 'A claim takes three minutes' }],
        submit: true,
      },
    });
    return line.id;
  }

  static async toDecide(people) {
    const id = await Requirement.submitted(people);
    const requirement = new Requirement(id, people);
    await requirement.#act(people.manager, 'classify', {
      class: 'change',
      customer: CLAIMS,
    });
    await requirement.#act(people.manager, 'prepare', {
      alternatives: [
        {
          key: 'shared',
          title: 'Share what is there',
          oneOff: kronor(300_000),
        },
        { key: 'own', title: 'Build our own', oneOff: kronor(450_000) },
      ],
      recommended: 'shared',
    });
    await requirement.#act(people.manager, 'lift', {});
    return requirement;
  }

  /**
   * The customer decides to send it back with a question, the next time it comes back with the answer: each moves
   * deadlines and what is asked of whom, so each goes the whole way. The answer holds what was just written.
   */
  goesOn = async () => {
    const after = this.#returned
      ? await this.#act(this.manager, 'answer', { answer: 'They share it' })
      : await this.#act(this.customer, 'return', { question: 'Who pays?' });
    this.#returned = !this.#returned;
    const stage = this.#returned ? 'preparation' : 'decision';
    if (after.line.description.stage !== stage) {
      throw new Error(`What was written is not in the answer: ${stage}`);
    }
  };

  #act(person, command, content) {
    return person.acts(`/cases/${this.id}/commands/${command}`, { content });
  }
}
