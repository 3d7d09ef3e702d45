import { alternating, medianOf } from '../rounds.mjs';
import { assignments } from '../seeds/assignments.mjs';
import { cases } from '../seeds/cases.mjs';
import { CARD } from './card.mjs';

const SMALL = { assignments: 1_000, cases: 100 };

const fill = (backend, sizes) =>
  backend.execute([...assignments(sizes.assignments), ...cases(sizes.cases)]);

/** Two backends on one server, one with much in it: measured at the same time, on the same machine. */
const bothOf = async (stage, sizes) => [
  await stage.filled('large', backend => fill(backend, sizes)),
  await stage.filled('small', backend => fill(backend, SMALL)),
];

const shown = number => number.toLocaleString('en-US');

/** What is asked for stays the same, and what there is beside it grows. */
const atScale = ({ name, what, path, most, aim }) => ({
  name,
  title: what,
  unit: 'ms',
  most,
  aim,
  async take(stage, { rounds, times, ...sizes }) {
    const [large, small] = await bothOf(stage, sizes);
    const ofLarge = await large.as('asker');
    const ofSmall = await small.as('asker');
    return alternating(
      rounds,
      () => medianOf(times, () => ofLarge.get(path)),
      () => medianOf(times, () => ofSmall.get(path)),
    );
  },
});

export const cardAtScale = atScale({
  name: 'card-at-scale',
  what: `the card’s request at 1,000,000 assignments ÷ at ${shown(SMALL.assignments)}`,
  path: CARD,
  most: 1.3,
  aim: 1.1,
});

export const workAtScale = atScale({
  name: 'my-work-at-scale',
  what: `my work at 100,000 cases ÷ at ${shown(SMALL.cases)}`,
  path: '/api/business-relations/my-work',
  most: 2,
  aim: 1.3,
});

export const casesAtScale = atScale({
  name: 'cases-at-scale',
  what: `a page of cases at 100,000 ÷ at ${shown(SMALL.cases)}`,
  path: '/api/business-relations/cases?limit=50',
  most: 2,
  aim: 1.3,
});
