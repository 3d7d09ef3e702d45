import { Randomness } from '../randomness';
import { Crew } from '../people/Crew';
import { Product } from '../processes/Product';
import { Wishes } from '../wishes';

/** What a scenario has at hand. */
export type Stage = {
  product: Product;
  /** The people, whose ledger is this scenario's own. */
  crew: Crew;
  chance: Randomness;
  seed: number;
  /** About so many commands. */
  decisions: number;
  /** Seconds for which something is away. */
  outages: Wishes['outages'];
  /** Something is not as it was promised. */
  wrong(sentence: string): void;
  /** Something that is worth to be known, and not wrong. */
  note(sentence: string): void;
};

export type Scenario = {
  number: number;
  title: string;
  /** Of all commands of a run, where that many make sense. All shares together are 1. */
  share: number;
  run(stage: Stage): Promise<void>;
};
