import { InputError } from '@backstage/errors';
import {
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Names the person whom the caller wants to be. Pages of other origins can't send it without being asked first. */
export const PERSON_HEADER = 'x-development-person';

const whoeverIsNamed = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  async authenticate({ req }) {
    const person = req.get(PERSON_HEADER);
    if (!person) {
      throw new InputError(
        `Say who you want to be in the header ${PERSON_HEADER}, as user:default/name`,
      );
    }
    return { result: { person } };
  },
});

/** Signs in whom the header names, as long as the catalog knows them. */
export const developmentProvider = createProxyAuthProviderFactory({
  authenticator: whoeverIsNamed,
  signInResolver: ({ result }, context) =>
    context.signInWithCatalogUser({ entityRef: result.person }),
});
