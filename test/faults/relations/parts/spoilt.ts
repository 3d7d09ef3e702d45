import { spoil } from '../spoil';
import { Part } from '../Stage';

/** That this run would notice: one relation of one service is taken away by hand, and put back. */
export const spoilt: Part = {
  name: 'spoilt',
  title: 'the comparison names an entity that was spoilt by hand',
  async play({ installation, standing, wrong, note }) {
    const { entity, putBack } = await spoil(
      installation.databases.catalog,
      relations => relations.filter(({ type }) => type !== 'hasCustomer'),
    );
    const found = await standing.misshown();
    await putBack();
    const named = found.missing.filter(line =>
      line.startsWith(`${entity} hasCustomer `),
    );
    if (named.length === 0 || named.length < found.missing.length) {
      wrong('The comparison did not notice it, or named another entity');
    }
    note(`${named.length} relations of one entity were named, and no other`);
  },
};
