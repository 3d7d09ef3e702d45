import { createTranslationMessages } from '@backstage/core-plugin-api/alpha';
import { businessRelationsTranslationRef } from '../../translation';
import { flatten } from '../flatten';
import { card } from './card';
import { shared } from './shared';

export default createTranslationMessages({
  ref: businessRelationsTranslationRef,
  full: true,
  messages: flatten({ card, shared }),
});
