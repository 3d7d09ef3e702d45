import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Observable } from '@backstage/types';
import { shared as en } from '../translations/en/shared';
import { shared as sv } from '../translations/sv/shared';
import businessRelations from './index';

const never: Observable<{ language: string }> = {
  [Symbol.observable]: () => never,
  subscribe: () => ({ unsubscribe: () => {}, closed: false }),
};

const titleFor = (language: string, config?: { title: string }) =>
  createExtensionTester(
    businessRelations.getExtension(
      'entity-content:business-relations/relations',
    ),
    {
      config,
      apis: [
        [
          appLanguageApiRef,
          {
            getAvailableLanguages: () => ({ languages: ['en', 'sv'] }),
            setLanguage: () => {},
            getLanguage: () => ({ language }),
            language$: () => never,
          },
        ],
      ],
    },
  ).get(EntityContentBlueprint.dataRefs.title);

describe('The tab on services', () => {
  it.each([
    ['en', en.title],
    ['sv', sv.title],
    ['fi', en.title],
  ])(
    'is called in the language that the app starts in: %s',
    (language, title) => {
      expect(titleFor(language)).toBe(title);
    },
  );

  it('is called as an app configures it, in every language', () => {
    expect(titleFor('sv', { title: 'Who decides' })).toBe('Who decides');
  });
});
