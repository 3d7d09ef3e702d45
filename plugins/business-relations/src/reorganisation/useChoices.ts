import {
  AnswerOf,
  RequestOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback, useState } from 'react';

export type Preview = AnswerOf<typeof routes.previewReorganisation>;
export type Choices = RequestOf<typeof routes.previewReorganisation>['body'];
export type UnitChoice = NonNullable<Choices['units']>[string];
export type RoleChoice = NonNullable<Choices['roles']>[string];

const without = <T>(
  from: Record<string, T>,
  key: string,
  choice: T | undefined,
): Record<string, T> => {
  const { [key]: _, ...others } = from;
  return choice === undefined ? others : { ...others, [key]: choice };
};

/** What whoever is looking has chosen so far; no choice is what is proposed by itself. */
export function useChoices() {
  const [units, setUnits] = useState<Record<string, UnitChoice>>({});
  const [roles, setRoles] = useState<Record<string, RoleChoice>>({});
  const chooseUnit = useCallback(
    (unit: string, choice: UnitChoice | undefined) =>
      setUnits(before => without(before, unit, choice)),
    [],
  );
  const chooseRole = useCallback(
    (role: string, choice: RoleChoice | undefined) =>
      setRoles(before => without(before, role, choice)),
    [],
  );
  const forget = useCallback(() => {
    setUnits({});
    setRoles({});
  }, []);
  return { choices: { units, roles }, chooseUnit, chooseRole, forget };
}
