import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { toldOf } from '../http/errors';
import { statusOf } from '../http/status';
import { ActionDeps, Person } from './action';

const kinds = new Map<number, new (message: string) => Error>([
  [400, InputError],
  [403, NotAllowedError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, ConflictError],
  [503, ServiceUnavailableError],
]);

/**
 * Does something for whoever called an action. Only people have a part in cases, so a service is turned away as it is
 * over HTTP; and a refusal is said to them in a sentence.
 */
export async function forPerson<T>(
  { auth, telling }: ActionDeps,
  credentials: BackstageCredentials,
  act: (person: Person) => Promise<T>,
): Promise<T> {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError('This action is for people.');
  }
  const person = credentials.principal.userEntityRef.toLocaleLowerCase('en-US');
  const reader = await telling.reader(person);
  try {
    return await act({
      caller: { credentials, person },
      say: message => telling.say(message, reader),
    });
  } catch (error) {
    const told =
      error instanceof Error ? toldOf(error, reader.locale) : undefined;
    const Kind = told && kinds.get(statusOf(told.code));
    if (!told || !Kind) throw error;
    throw new Kind(`${await telling.say(told, reader)} (${told.code})`);
  }
}
