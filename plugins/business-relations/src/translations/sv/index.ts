import { createTranslationMessages } from '@backstage/core-plugin-api/alpha';
import { businessRelationsTranslationRef } from '../../translation';
import { flatten } from '../flatten';
import { card } from './card';
import { shared } from './shared';
import { stages } from './stages';
import { work } from './work';

export default createTranslationMessages({
  ref: businessRelationsTranslationRef,
  full: true,
  messages: flatten({ card, shared, stages, work }),
});
