import { EntityRef } from '../references';

/** Why a person's data can't be exported or erased. */
export interface PersonalDataMessages {
  /** They have roles, are asked something, or something of theirs is on its way. */
  'person-still-needed': {
    person: EntityRef;
    roles: number;
    tasks: number;
    commands: number;
  };
  /** Without the permission framework everybody might do it. */
  'permissions-are-off': Record<string, never>;
}
