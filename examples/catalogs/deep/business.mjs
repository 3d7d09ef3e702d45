import { person, plain } from './people.mjs';

/** Administrations of the region, each with its divisions; `lacking`: the catalog has nothing of them. */
const administrations = [
  {
    title: 'Hospital Care',
    divisions: 'Surgery,Internal Medicine,Children and Women,Emergency,Imaging',
  },
  {
    title: 'Primary Care',
    divisions:
      'Health Centres,Maternal Health,Home Visits,Vaccination,Youth Clinics',
  },
  {
    title: 'Psychiatry',
    divisions: 'Adults,Children,Forensic,Addiction,Outpatients',
  },
  {
    title: 'Laboratory Medicine',
    divisions: 'Chemistry,Microbiology,Pathology,Blood,Sampling',
  },
  {
    title: 'Habilitation',
    divisions: 'Hearing,Sight,Mobility,Interpreters,Aids',
  },
  {
    title: 'Dental Care',
    divisions:
      'General Dentistry,Orthodontics,Oral Surgery,Hygiene,Mobile Dentistry',
    lacking: true,
  },
  {
    title: 'Public Transport',
    divisions: 'Buses,Trains,Patient Transport,Tickets,Timetables',
    lacking: true,
  },
  {
    title: 'Culture and Education',
    divisions: 'Folk High Schools,Museums,Archives,Stage,Grants',
  },
  {
    title: 'Property and Service',
    divisions: 'Buildings,Kitchens,Cleaning,Textiles,Stores',
  },
  {
    title: 'Finance and Staff',
    divisions: 'Accounting,Purchasing,Payroll,Recruitment,Law',
  },
];

const places = ['Norrvik', 'Älvbro', 'Kallmark', 'Storsand'];

/** Of the divisions of an administration so many have money of their own; the others order. */
const PAYING_DIVISIONS = 3;
/** One of so many units at the bottom has nobody to head it. */
const VACANT_ONE_IN = 17;

/**
 * The units of the region from the top down: region, administrations, divisions, and in each place a unit of each
 * division. `pays`: IT is part of its budget; `of`: what it pays for.
 */
export function businessUnits() {
  const units = [];
  const add = unit => {
    units.push(unit);
    return unit;
  };
  const region = add({
    name: 'norrmark',
    title: 'Region Norrmark',
    level: 0,
    pays: true,
    of: [],
  });
  for (const { title, divisions, lacking = false } of administrations) {
    const administration = add({
      name: plain(title),
      title,
      parent: region,
      level: 1,
      lacking,
      pays: true,
      of: [`domain:default/${plain(title)}`],
    });
    for (const [nth, division] of divisions.split(',').entries()) {
      const name = `${administration.name}-${plain(division)}`;
      const pays = nth < PAYING_DIVISIONS;
      const its = add({
        name,
        title: division,
        parent: administration,
        level: 2,
        lacking,
        pays,
        of: pays ? [`domain:default/${name}`] : [],
      });
      for (const place of places) {
        add({
          name: `${name}-${plain(place)}`,
          title: `${division}, ${place}`,
          parent: its,
          level: 3,
          lacking,
          pays: false,
          of: [],
        });
      }
    }
  }
  for (const [number, unit] of units.entries()) {
    const isVacant = unit.level === 3 && number % VACANT_ONE_IN === 0;
    if (!isVacant) unit.head = person(number);
  }
  // Whoever heads one division stands in as head of the next as well, as happens.
  const acting = units.find(({ name }) => name === 'psychiatry-addiction');
  acting.head = units.find(({ name }) => name === 'psychiatry-forensic').head;
  return units;
}

/** The region's IT: sections with teams, as the catalog has always had them. */
export function itUnits() {
  const sections = [
    'Care',
    'Diagnostics',
    'Staff',
    'Travel',
    'Platform',
    'Data',
  ];
  const teams = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Willow'];
  const department = { name: 'norrmark-it', title: 'IT Department', size: 2 };
  return [
    department,
    ...sections.flatMap(section => {
      const its = {
        name: `it-${plain(section)}`,
        title: `IT for ${section}`,
        parent: department,
        size: 1,
      };
      return [
        its,
        ...teams.map(team => ({
          name: `${plain(section)}-${plain(team)}`,
          title: `${section} ${team}`,
          parent: its,
          size: 8,
        })),
      ];
    }),
  ];
}
