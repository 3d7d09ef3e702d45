import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { ChoosePerson } from './ChoosePerson';
import { chosenPerson } from './chosenPerson';

/** Asks whom one wants to be, unless this tab knows it already. */
const DevelopmentSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const [person, setPerson] = useState(chosenPerson.get);

  if (!person) {
    return (
      <ChoosePerson
        onChoose={({ ref }) => {
          chosenPerson.set(ref);
          setPerson(ref);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      provider="development"
      headers={{ 'x-development-person': person }}
      onSignInSuccess={identity =>
        onSignInSuccess({
          getProfileInfo: () => identity.getProfileInfo(),
          getBackstageIdentity: () => identity.getBackstageIdentity(),
          getCredentials: () => identity.getCredentials(),
          signOut: async () => {
            chosenPerson.forget();
            await identity.signOut();
            window.location.assign('/');
          },
        })
      }
      ErrorComponent={() => {
        // Somebody who has left the catalog, or another catalog than the last time.
        chosenPerson.forget();
        return (
          <ChoosePerson
            onChoose={({ ref }) => {
              chosenPerson.set(ref);
              window.location.reload();
            }}
          />
        );
      }}
    />
  );
};

/** In production a proxy before the backend has signed people in: `examples/production`. */
export const SignInPage = (props: SignInPageProps) => {
  const environment =
    useApi(configApiRef).getOptionalString('auth.environment');
  return environment === 'production' ? (
    <ProxiedSignInPage provider="oauth2Proxy" {...props} />
  ) : (
    <DevelopmentSignInPage {...props} />
  );
};
