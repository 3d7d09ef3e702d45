import { anEntity } from '../../entities/anEntity';
import { applyChange, provider } from '../../entities/provider';

/** A service of one of the ten large systems. */
const serviceNo = (number: number) =>
  anEntity('Component', `service-${number}`, {
    type: 'service',
    lifecycle: 'production',
    owner: 'it',
    system: `large-${number % 10}`,
  });

/** `benchmark.services` of them come into the catalog, beside what it reads from its file. */
export const manyEntities = provider(
  'benchmark',
  async ({ connection, config }) => {
    const length = config.getOptionalNumber('benchmark.services') ?? 0;
    const added = Array.from({ length }, (_, number) => serviceNo(number));
    await applyChange(connection, { added });
  },
);
