import {
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';

export const signInTranslationRef = createTranslationRef({
  id: 'app.development-sign-in',
  messages: {
    title: 'Who do you want to be?',
    explanation:
      'For trying things out on your own machine: you can be anybody in the catalog.',
    search: 'Name or what they do',
    none: 'Nobody in the catalog is called that.',
    empty:
      'There is nobody in the catalog yet. After a start it is read in seconds, or in minutes where it has thousands of entities. A catalog without any User stays like this: start with one that has some as well.',
    failed: 'The people of the catalog could not be read.',
    again: 'Try again',
    loading: 'Reading the catalog',
  },
});

export const signInTranslations = createTranslationResource({
  ref: signInTranslationRef,
  translations: { sv: () => import('./translation.sv') },
});
