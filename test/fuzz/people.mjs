/**
 * Who calls: those who may do most, and somebody who may do little. Each is asked for something in the sample organisation.
 */
export const people = [
  'user:default/mikael.stromback',
  'user:default/erik.lind',
  'user:default/asa.berg',
  'user:default/fatima.haddad',
  'user:default/pontus.alm',
];

/** @returns the token of somebody of the sample organisation, valid for an hour */
export async function tokenOf(address, person) {
  const answer = await fetch(`${address}/api/auth/development/refresh`, {
    headers: { 'x-development-person': person },
  });
  if (!answer.ok) {
    throw new Error(`${person} could not sign in: ${await answer.text()}`);
  }
  const { backstageIdentity } = await answer.json();
  return backstageIdentity.token;
}
