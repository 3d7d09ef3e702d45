import {
  Decider,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';

/** Everybody who decides, seat by seat; nobody where it is vacant. */
export function decidersOf(decide: WhoDecides): Decider[] {
  switch (decide.by) {
    case 'one':
      return [decide.decider];
    case 'all':
      return decide.deciders;
    case 'vacant':
    case 'nobody':
      return [];
    default:
      return decide satisfies never;
  }
}
