import { Draft } from './draft';

export type DraftFieldsProps = {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
};
