import { Answer } from '../inquiry';
import { because } from '../reasons';

/** Two people meet: nothing is decided. */
export const nobody = (): Answer => ({
  decide: { by: 'nobody' },
  above: [],
  because: [because('talk-decides-nothing', {})],
});
