import { Failure } from '../../scripts/failure.mjs';
import { people } from '../benchmark/stage/organisation.mjs';
import { Person } from '../benchmark/stage/person.mjs';

/** As the proxy before the backend names somebody whom it has signed in. */
async function signIn(address, person) {
  const answer = await fetch(`${address}/api/auth/oauth2Proxy/refresh`, {
    headers: { 'x-forwarded-user': person.replace('user:default/', '') },
  });
  if (!answer.ok) {
    throw new Failure(`${person} could not sign in: ${await answer.text()}`);
  }
  const { backstageIdentity } = await answer.json();
  return new Person(address, backstageIdentity.token);
}

/** Those of the small business, signed in. */
export async function everybody(address) {
  const signedIn = await Promise.all(
    Object.entries(people).map(async ([name, ref]) => [
      name,
      await signIn(address, ref),
    ]),
  );
  return Object.fromEntries(signedIn);
}

/** Nobody may name themselves but through the proxy, and a token of somebody else's making opens nothing. */
export async function refusesStrangers(address) {
  const { status } = await fetch(`${address}/api/business-relations/my-work`, {
    headers: { authorization: 'Bearer made-up' },
  });
  if (status !== 401)
    throw new Failure(`A made-up token was answered ${status}.`);
}
