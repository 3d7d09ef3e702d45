import {
  Question,
  Role,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../answers/useAnswer';

/**
 * A role in force on a service, system or domain.
 *
 * @public
 */
export type RoleInForce = {
  role: Role;
  holder: string;
  unit?: string;
  /** The service, system or domain that it is set for; the unit's where it holds for all of the unit. */
  level: string;
};

/**
 * Who has which role on something, and who prepares and decides the question that was asked about it.
 *
 * @public
 */
export type WhoDecidesOnIt = {
  entity: string;
  roles: RoleInForce[];
  route: Route;
};

/**
 * @public
 */
export type WhoDecidesAnswer = {
  /** In the order asked; what the catalog lacks, or hides from the reader, is left out. */
  items: WhoDecidesOnIt[];
  /** The display name of every person, unit and service in it, by reference. */
  names: Record<string, string>;
};

/**
 * An answer that may still be on its way. While it is asked again, after a signal or by `refresh`, the value stays.
 *
 * @public
 */
export type Asked<T> = {
  loading: boolean;
  value?: T;
  /** Also beside a value: then that is the last that came. Its message is a sentence for the reader. */
  error?: Error;
  refresh: () => void;
};

/**
 * Who decides about up to 1,000 services, systems or domains, in one call to the backend; asked again when a role or a
 * case changes, where signals are installed. `question` is `change` unless said; `at` is an instant or a day.
 *
 * @public
 */
export function useWhoDecides(
  entities: string | readonly string[],
  { question = 'change', at }: { question?: Question; at?: string } = {},
): Asked<WhoDecidesAnswer> {
  const refs = [entities].flat().map(ref => ref.toLocaleLowerCase('en-US'));
  const { answer, refresh } = useAnswer<WhoDecidesAnswer>(
    JSON.stringify(['who-decides', refs, question, at]),
    async (api, signal) =>
      refs.length === 0
        ? { items: [], names: {} }
        : api(
            routes.whoDecides,
            { body: { entities: refs, question, ...(at && { at }) } },
            { signal },
          ),
    { keep: true },
  );
  switch (answer.face) {
    case 'loading':
      return { loading: true, refresh };
    case 'content':
      return {
        loading: false,
        value: answer.data,
        ...(answer.stale && { error: answer.stale }),
        refresh,
      };
    default:
      return { loading: false, error: answer.error, refresh };
  }
}
