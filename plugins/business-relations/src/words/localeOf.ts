import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';

/** Which of our languages somebody reads whose app speaks this one. */
export const localeOf = (language: string): Locale =>
  language.startsWith('sv') ? 'sv' : 'en';
