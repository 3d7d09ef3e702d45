import { CommandAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Me } from '../../people/useMe';

export type StartProps = {
  kind: string;
  /** What the address knows already: subject, unit, question. */
  known: URLSearchParams;
  me: Me;
  /** It was sent: carried out, or recorded. */
  opened: (outcome: CommandAnswer) => void;
};
