import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.mjs';

const PATIENCE_MILLISECONDS = 45_000;

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

/**
 * Waits until the catalog has people, since whoever opens the page chooses whom to be, and a moment longer as long as
 * there come more. A catalog without any is not waited for longer than that takes.
 *
 * @returns what was found, in words
 */
export async function catalogRead(port) {
  const patience = Date.now() + PATIENCE_MILLISECONDS;
  let people = 0;
  for (;;) {
    const before = people;
    people = await fetch(
      `http://127.0.0.1:${port}/api/auth/development/people`,
    ).then(
      async response => (await response.json()).people.length,
      () => before,
    );
    if (people && people === before) return `${people} people`;
    if (Date.now() > patience) {
      return 'nobody is in it yet; what it could not read stands in the log of the backend';
    }
    await wait(1_000);
  }
}

/** A name for the state that belongs to these places, so that one catalog's roles never meet another's people. */
export const stateNameOf = ({ locations }) => {
  const targets = locations.map(({ target }) => target).join('\n');
  const first = basename(locations[0].target).replace(/[^\w-]+/g, '-');
  const hash = createHash('sha256').update(targets).digest('hex');
  return `state-${first}-${hash.slice(0, 8)}`;
};
