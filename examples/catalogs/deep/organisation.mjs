import { businessUnits, itUnits } from './business.mjs';
import { person } from './people.mjs';
import { ENTITIES, servers, servicesFor } from './services.mjs';

const group = ({ name, title, parent }, type) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, title },
  spec: { type, ...(parent && { parent: parent.name }), children: [] },
});

const user = ({ login, name, email }, memberOf) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: login },
  spec: { profile: { displayName: name, email }, memberOf },
});

const types = ['organization', 'administration', 'division', 'unit'];

/** Whoever heads units, with all that they head. */
function headsOf(units) {
  const heads = new Map();
  for (const { name, head } of units) {
    if (!head) continue;
    const { units: others = [] } = heads.get(head.login) ?? {};
    heads.set(head.login, { head, units: [...others, name] });
  }
  return [...heads.values()];
}

/** The catalog in files, and the units of the business with their heads and budgets. */
export function organisation() {
  const units = businessUnits();
  const known = units.filter(({ lacking }) => !lacking);
  const it = itUnits();
  const teams = it.filter(({ size }) => size > 2);
  let number = units.length;
  const business = [
    ...known.map(unit => group(unit, types[unit.level])),
    ...headsOf(known).map(({ head, units: of }) => user(head, of)),
  ];
  const department = it.flatMap(unit => [
    group(
      { ...unit, parent: unit.parent ?? units[0] },
      unit.size > 2 ? 'team' : 'department',
    ),
    ...Array.from({ length: unit.size }, () =>
      user(person(number++), [unit.name]),
    ),
  ]);
  const services = servicesFor(units, teams);
  const missing =
    ENTITIES - business.length - department.length - services.length;
  return {
    units,
    files: {
      business,
      it: department,
      services: [...services, ...servers(missing, teams)],
    },
  };
}
