import { Draft } from './draft';

export type DraftFieldsProps = {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  /** Role and unit stay: what is amended is still the same proposal. */
  fixed?: boolean;
};
