/**
 * Backend and worker as `examples/production` builds, installs and runs them: outside of the repository, as somebody who
 * may write nowhere, on Postgres and a Temporal behind TLS that at first has nothing of ours. Each script of that folder is
 * run here as it is; the Dockerfile and compose file call the same ones.
 */
import { randomBytes } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from '../../scripts/failure.mjs';
import { root } from '../../scripts/places.mjs';
import { freePort } from '../../scripts/process/ports.mjs';
import { step } from '../../scripts/process/steps.mjs';
import { postgresAt } from '../benchmark/stage/databases.mjs';
import { roles, smallBusiness } from '../benchmark/stage/organisation.mjs';
import { Requirement } from '../benchmark/stage/requirement.mjs';
import { everybody, refusesStrangers } from './people.mjs';
import { Running, until } from './running.mjs';
import { bareTemporal, NAMESPACE } from './temporal.mjs';

const scripts = join(root, 'examples', 'production');

const aKey = () => `test:${randomBytes(32).toString('base64')}`;

const ownSettings = catalog => ({
  organization: { name: 'A small business' },
  permission: { sampleOrganisation: { operators: ['group:default/it'] } },
  businessRelations: {
    calendars: [{ id: 'sweden', country: 'SE', zone: 'Europe/Stockholm' }],
  },
  catalog: {
    processingInterval: { seconds: 5 },
    locations: [{ type: 'file', target: catalog }],
  },
});

const isMissing = path =>
  access(path).then(
    () => false,
    () => true,
  );

/** Without the programs of the repository, which npm puts there for a script of its own. */
const pathOfOthers = () =>
  process.env.PATH.split(delimiter)
    .filter(folder => !folder.startsWith(root))
    .join(delimiter);

/** From a demand to the customer's yes. */
async function decide(people) {
  const { id } = await Requirement.toDecide(people);
  const { state } = await people.customer.get(
    `/api/business-relations/cases/${id}`,
  );
  const { line } = await people.customer.acts(`/cases/${id}/commands/approve`, {
    content: {
      contentHash: state.matter.contentHash,
      alternative: 'shared',
    },
  });
  if (line.description.stage !== 'delivery') {
    throw new Failure(`It was approved and is in ${line.description.stage}.`);
  }
  return id;
}

/**
 * @param {{place: import('./place.mjs').Place, postgres: string, cli: string}} options `postgres` is a connection string
 *   and `cli` Temporal's program
 * @param {(name: string, work: () => Promise<unknown>) => Promise<unknown>} tried each is a test
 */
export async function tryProduction({ place, postgres, cli }, tried = step) {
  const built = place.path('built');
  const port = await freePort();
  const health = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const database = postgresAt(postgres, 'backstage_plugin');
  const ends = [];
  const secrets = {
    BUSINESS_RELATIONS_WORKER_TOKEN: randomBytes(32).toString('hex'),
    BUSINESS_RELATIONS_ENCRYPTION_KEYS: aKey(),
  };
  try {
    await tried('backend and worker are built', () =>
      place.script('build', [join(scripts, 'build.sh'), built], {
        env: { ...process.env, NODE_ENV: undefined, PATH: pathOfOthers() },
      }),
    );
    for (const part of ['backend', 'worker']) {
      await tried(`the ${part} is installed elsewhere`, async () => {
        await place.script(
          `install-${part}`,
          [join(built, part, 'install.sh'), place.path(part)],
          // By whoever builds an image: with their way to the registry, but not with the repository's programs.
          { env: { ...process.env, PATH: place.environment().PATH } },
        );
        await place.lock(part);
      });
    }
    await tried(
      'the installed backend holds nothing of the worker',
      async () => {
        const modules = ['backend', 'node_modules', '@temporalio', 'worker'];
        if (!(await isMissing(place.path(...modules)))) {
          throw new Failure('It has @temporalio/worker.');
        }
      },
    );

    const temporal = await bareTemporal(place, cli);
    ends.push(temporal.end);
    const ofBackend = {
      ...secrets,
      ...temporal.settings,
      BASE_URL: address,
      HOST: '127.0.0.1',
      PORT: String(port),
      POSTGRES_URL: postgres,
      TEMPORAL_UI: 'http://localhost:8233',
    };
    const ofWorker = {
      ...secrets,
      ...temporal.settings,
      BUSINESS_RELATIONS_BACKEND_URL: address,
      BUSINESS_RELATIONS_HEALTH_HOST: '127.0.0.1',
      BUSINESS_RELATIONS_HEALTH_PORT: String(health),
    };
    const startWorker = async () => {
      const worker = await Running.start(place, 'worker', { env: ofWorker });
      ends.push(() => worker.program.end());
      return worker;
    };
    const catalog = place.path('catalog.yaml');
    const own = place.path('app-config.own.json');
    await writeFile(catalog, smallBusiness);
    await writeFile(own, JSON.stringify(ownSettings(catalog)));
    const toCreate = `temporal operator namespace create --namespace ${NAMESPACE}`;

    let worker = await startWorker();
    await tried(
      'a worker says what a server lacks, and ends when it is told to',
      async () => {
        await worker.says(toCreate);
        await worker.endsWhenTold(15_000);
      },
    );

    let backend;
    await tried(
      'a backend says what a server lacks, and is ready',
      async () => {
        backend = await Running.start(place, 'backend', {
          env: ofBackend,
          settings: ['--config', own],
        });
        ends.push(() => backend.program.end());
        await backend.isHealthy(`${address}/.backstage/health/v1/readiness`);
        await backend.says(toCreate);
      },
    );

    await tried('a namespace is made ready, and again', async () => {
      for (const name of ['prepare', 'prepare-again']) {
        await place.script(name, [join(scripts, 'temporal', 'prepare.sh')], {
          env: {
            ...temporal.settings,
            HOME: place.path('tmp'),
            TEMPORAL_CLI: cli,
          },
        });
      }
    });

    await tried('a worker takes tasks, by its version', async () => {
      worker = await startWorker();
      await worker.isHealthy(`http://127.0.0.1:${health}/ready`);
      await worker.says('Tasks go to this version');
      if ((await worker.log()).includes('no search attribute')) {
        throw new Failure('A search attribute is missing.');
      }
    });

    let people;
    let requirement;
    await tried('a requirement is decided over HTTP', async () => {
      await until('People in the catalog', async () => {
        people = await everybody(address);
        return true;
      });
      await refusesStrangers(address);
      await database.execute('business-relations', roles);
      await until('The service with its roles', () =>
        people.asker.get(
          '/api/business-relations/card?entity=component:default/intake',
        ),
      );
      requirement = await decide(people);
    });

    await tried('the page is served', async () => {
      const answer = await fetch(address);
      const text = await answer.text();
      if (!answer.ok || !text.includes('<title>Business relations</title>')) {
        throw new Failure(`It was answered ${answer.status}.`, {});
      }
    });

    await tried(
      'what is under way is finished when the backend is told to end',
      async () => {
        const noted = people.asker.acts(`/cases/${requirement}/commands/note`, {
          content: { text: 'On the way while it ends' },
        });
        await until('The request on its way', async () => {
          const count = await database.value(
            'business-relations',
            "SELECT count(*) FROM commands WHERE type = 'note'",
          );
          return Number(count) > 0;
        });
        // Backstage's bus of events holds a request of the backend's own for up to 55 s (createEventBusRouter).
        await Promise.all([noted, backend.endsWhenTold(90_000)]);
      },
    );

    await tried('the worker ends when it is told to', () =>
      worker.endsWhenTold(15_000),
    );

    await tried('no log holds a secret', async () => {
      for (const { name, program } of [backend, worker]) {
        const text = await readFile(program.log, 'utf8');
        for (const secret of Object.values(secrets)) {
          if (text.includes(secret)) {
            throw new Failure(`The log of the ${name} holds one.`);
          }
        }
      }
    });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
