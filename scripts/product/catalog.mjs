import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.mjs';

/** For so long nothing new comes before a catalog is taken for one without people. */
const PATIENCE_SECONDS = 45;

/** For so long nothing new comes before all of it is taken to be there; it reads in portions. */
const STILL_SECONDS = 15;

const TOLD_EVERY_SECONDS = 15;

const KINDS = [
  'API',
  'Component',
  'Domain',
  'Group',
  'Location',
  'Resource',
  'System',
  'Template',
  'User',
];

const isYaml = name => /\.ya?ml$/.test(name);

/** The YAML files at the top of a folder that no other of them refers to: those from which the rest is reached. */
async function entrances(folder) {
  const names = (await readdir(folder)).filter(isYaml).sort();
  const texts = await Promise.all(
    names.map(name => readFile(join(folder, name), 'utf8')),
  );
  const refersTo = (text, name) =>
    text
      .split('\n')
      .some(
        line => line.replace(/^\s*(-|target:)\s*/, '').trim() === `./${name}`,
      );
  return names
    .filter(name => !texts.some(text => refersTo(text, name)))
    .map(name => join(folder, name));
}

async function locationOf(place, standingIn) {
  const rules = [{ allow: KINDS }];
  if (/^https?:\/\//.test(place)) {
    return {
      locations: [{ type: 'url', target: place, rules }],
      hosts: [new URL(place).host],
    };
  }
  const path = resolve(standingIn, place);
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    throw new Failure(
      `There is no catalog at ${path}. Give a YAML file, a folder with YAML files, or an address.`,
    );
  }
  const files = found.isDirectory() ? await entrances(path) : [path];
  if (!files.length) {
    throw new Failure(
      `The folder ${path} has no YAML file at its top. Give the file that holds the catalog.`,
    );
  }
  return {
    locations: files.map(target => ({ type: 'file', target, rules })),
    hosts: [],
  };
}

/** Where the catalog is read from, for the places given with `--catalog`; a file, a folder or an address each. */
export async function catalogOf(places, standingIn = process.cwd()) {
  const each = await Promise.all(
    places.map(place => locationOf(place, standingIn)),
  );
  return {
    locations: each.flatMap(({ locations }) => locations),
    hosts: [...new Set(each.flatMap(({ hosts }) => hosts))],
  };
}

const countedAt = (port, before) =>
  fetch(`http://127.0.0.1:${port}/api/auth/development/counts`)
    .then(response => (response.ok ? response.json() : before))
    .catch(() => before);

const inWords = ({ entities, people }) =>
  `${entities} entities, of them ${people} people`;

/**
 * Waits until the catalog has people, since whoever opens the page chooses whom to be, and a moment longer as long as
 * there come more. A large catalog is read for minutes and may have none for long: it is waited for as long as it grows,
 * and `tell` says how far it has come.
 *
 * @returns what was found, in words
 */
export async function catalogRead(port, tell, pause = wait) {
  let now = { entities: 0, people: 0 };
  let stillFor = 0;
  let someFor = 0;
  for (let asked = 1; ; asked += 1) {
    const before = now;
    now = await countedAt(port, before);
    const grows = now.entities !== before.entities;
    stillFor = grows ? 0 : stillFor + 1;
    someFor += now.people > 0 ? 1 : 0;
    const hasAll = someFor > 0 && now.people === before.people;
    if (hasAll || someFor > PATIENCE_SECONDS) {
      return grows ? `${inWords(now)}; more are being read` : inWords(now);
    }
    if (stillFor >= PATIENCE_SECONDS) {
      return `${inWords(now)}, so there is nobody whom you could be: give one that has a User as well (--catalog may be repeated). What could not be read stands in the log of the backend`;
    }
    if (asked % TOLD_EVERY_SECONDS === 0) {
      tell(`still being read: ${inWords(now)} so far`);
    }
    await pause(1_000);
  }
}

/**
 * Goes on counting after the first people were there, until no more has come for a while.
 *
 * @returns what has come since, in words; undefined where nothing has
 */
export async function catalogReadOn(port, pause = wait) {
  const first = await countedAt(port, { entities: 0, people: 0 });
  let now = first;
  for (let stillFor = 0; stillFor < STILL_SECONDS; stillFor += 1) {
    await pause(1_000);
    const before = now;
    now = await countedAt(port, before);
    if (now.entities !== before.entities) stillFor = -1;
  }
  return now.entities === first.entities ? undefined : inWords(now);
}

/** A name for the state that belongs to these places, so that one catalog's roles never meet another's people. */
export const stateNameOf = ({ locations }) => {
  const targets = locations.map(({ target }) => target).join('\n');
  const first = basename(locations[0].target).replace(/[^\w-]+/g, '-');
  const hash = createHash('sha256').update(targets).digest('hex');
  return `state-${first}-${hash.slice(0, 8)}`;
};
