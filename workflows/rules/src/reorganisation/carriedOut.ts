import {
  EntityRef,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { RoleChoice } from './business';
import { Reorganisation } from './planReorganisation';

/** What is done about a role: asked by a case of its own, ended by one, or noted as left as it is. */
export type ReorganisationStep = {
  assignment: string;
  does: RoleChoice['does'];
  successor?: EntityRef;
  unit?: EntityRef;
  because: Message[];
  about: string;
};

export type CarriedOutReorganisation = {
  steps: ReorganisationStep[];
  /** The business is remembered as it is from now on: nothing is read from how it was any more. */
  isOver: boolean;
};

/**
 * What carrying a reorganisation out comes to. What is undecided stays as it is, and is proposed the next time; until
 * that is decided and whoever is asked to go on or to take over has answered, all is read from how the business was: if
 * they decline, what speaks for a successor is needed again.
 */
export function reorganised({
  roles,
}: Reorganisation): CarriedOutReorganisation {
  const steps = roles.flatMap(
    ({ role, does, successor, unit, because, about }): ReorganisationStep[] =>
      does === 'undecided' || does === 'asked' || does === 'notHeld'
        ? []
        : [
            {
              assignment: role.id,
              does,
              ...(successor !== undefined && { successor }),
              ...(unit !== undefined && { unit }),
              because,
              about,
            },
          ],
  );
  return {
    steps,
    isOver: !roles.some(
      ({ does }) =>
        does === 'undecided' || does === 'asked' || does === 'handOver',
    ),
  };
}
