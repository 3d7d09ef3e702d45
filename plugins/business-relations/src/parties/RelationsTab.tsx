import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import readable from '../parts/Readable.module.css';
import { ServiceStanding } from '../standing/ServiceStanding';
import { PersonTab } from './PersonTab';
import { UnitTab } from './UnitTab';

/** The tab on the page of an entity: of a unit or a person what they have, of anything else who has what on it. */
export function RelationsTab() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity).toLocaleLowerCase('en-US');
  const content = () => {
    switch (entity.kind.toLocaleLowerCase('en-US')) {
      case 'group':
        return <UnitTab unit={ref} />;
      case 'user':
        return <PersonTab person={ref} />;
      default:
        return <ServiceStanding />;
    }
  };
  return <div className={readable.readable}>{content()}</div>;
}
