import { medianOf } from '../rounds.mjs';
import { business, remembered } from '../seeds/business.mjs';

const API = '/api/business-relations';

/** So often each is asked; a call in which everything costs is limited to so many a minute. */
const TIMES = 7;

/** Of which there is something in that business. */
const KINDS = 6;

const ofServices = (stage, services) =>
  stage.filled('business', backend => backend.execute(business(services)));

/** What the page of findings asks for when it is opened: the first hundred, and how many there are of each kind. */
export const findings = {
  name: 'findings',
  title:
    'findings of 20,000 services with 100,000 roles: a page and all counts',
  unit: 's',
  most: 2,
  async take(stage, { entities }) {
    const backend = await ofServices(stage, entities);
    const somebody = await backend.as('manager');
    const milliseconds = await medianOf(TIMES, async () => {
      const [{ items }, { items: counts }] = await Promise.all([
        somebody.get(`${API}/findings`),
        somebody.get(`${API}/findings/counts`),
      ]);
      const found = counts.filter(({ number }) => number > 0);
      if (items.length < 100 || found.length < KINDS) {
        throw new Error(
          `Only ${items.length} findings: ${JSON.stringify(found)}`,
        );
      }
    });
    return { ours: milliseconds / 1000 };
  },
};

/** All of them, as the table that somebody downloads. */
export const allFindings = {
  name: 'findings-all',
  title: 'all of them, page by page, as for the table to download',
  unit: 's',
  async take(stage, { entities }) {
    const backend = await ofServices(stage, entities);
    const somebody = await backend.as('manager');
    let found = 0;
    const milliseconds = await medianOf(1, async () => {
      let cursor = '';
      do {
        const page = await somebody.get(
          `${API}/findings?limit=500${cursor && `&cursor=${cursor}`}`,
        );
        found += page.items.length;
        cursor = page.next ? encodeURIComponent(page.next) : '';
      } while (cursor);
    });
    if (found < 100) throw new Error(`Only ${found} findings`);
    return { ours: milliseconds / 1000 };
  },
};

/** What has changed in that business, and what it comes to for its roles. Last: it takes units away. */
export const reorganisation = {
  name: 'reorganisation',
  title: 'a reorganisation of that business previewed',
  unit: 's',
  async take(stage, { entities }) {
    const backend = await ofServices(stage, entities);
    await backend.execute(remembered);
    const somebody = await backend.as('manager');
    const milliseconds = await medianOf(TIMES, async () => {
      const { units, roles } = await somebody.post(
        `${API}/reorganisations/preview`,
        { units: {}, roles: {} },
      );
      if (units.length < 20 || roles.length < 100) {
        throw new Error(`Only ${units.length} units, ${roles.length} roles`);
      }
    });
    return { ours: milliseconds / 1000 };
  },
};
