/**
 * Loads roles, requirements and dialogues of the sample organisation through the public API: proposed as an
 * administrator would, accepted and played by those who act. Run again after an interruption it goes on.
 *
 *     main.ts ADDRESS [FILE-OF-PEOPLE-WHO-LEAVE]
 *
 * The last line says what was loaded.
 */
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import pLimit from 'p-limit';
import sampleDialogues from '../../dialogues.json';
import sampleGoals from '../../goals.json';
import sampleRequirements from '../../requirements.json';
import sampleRoles from '../../roles.json';
import {
  assignmentsShape,
  dialoguesShape,
  goalsShape,
  requirementsShape,
} from '../shapes';
import { setGoals } from './goals';
import { leave } from './leave';
import { play } from './play';
import { waitUntilPresent } from './present';
import { SignedIn } from './SignedIn';
import { dialogueStory, requirementStory, roleStory, Story } from './story';

/** Named by roles, and absent from the catalog once all is loaded. */
const LEAVERS: EntityRef[] = ['user:default/gunnar.lovgren'];

/** More at once is no quicker: the engine takes each case by itself, and two cores are busy with these. */
const AT_ONCE = 6;

const namedIn = (stories: Story[]) =>
  new Set(
    JSON.stringify(stories).match(
      /(component|system|domain|group|user):default\/[a-z0-9._-]*[a-z0-9]/g,
    ) ?? [],
  );

const actingIn = (stories: Story[]) =>
  new Set(
    stories.flatMap(({ opener, steps }) => [opener, ...steps.map(_ => _.as)]),
  );

/** A line of the log: what is done by now, and after how long. */
const done = (what: string) =>
  // eslint-disable-next-line no-console
  console.log(`${process.uptime().toFixed(1)} s  ${what}`);

async function load(address: string, leaversFile?: string): Promise<string> {
  const assignments = assignmentsShape.parse(sampleRoles);
  const requirements = requirementsShape.parse(sampleRequirements);
  const dialogues = dialoguesShape.parse(sampleDialogues);
  const goals = goalsShape.parse(sampleGoals);

  // A mandate fits inside the one above, so customers come one after the other from the top of the business down.
  const customers = assignments
    .filter(({ role }) => role === 'customer')
    .map(roleStory);
  const others = assignments
    .filter(({ role }) => role !== 'customer')
    .map(roleStory);
  const cases = [
    ...requirements.map(requirementStory),
    ...dialogues.map(dialogueStory),
  ];
  const all = [...customers, ...others, ...cases];
  const people = new SignedIn(address);
  await waitUntilPresent(namedIn(all), actingIn(all), people);

  done('everybody and everything is there');

  const limit = pLimit(AT_ONCE);
  const atOnce = (stories: Story[]) =>
    Promise.all(stories.map(story => limit(() => play(story, people))));
  for (const customer of customers) await play(customer, people);
  done('customers');
  await atOnce(others);
  done('other roles');
  for (const ofCustomer of goals) await setGoals(ofCustomer, people);
  await atOnce(cases);
  done('requirements and dialogues');
  if (leaversFile) await leave(leaversFile, LEAVERS, all[0].opener, people);
  return `${assignments.length} roles, ${requirements.length} requirements`;
}

const [address, leaversFile] = process.argv.slice(2);
load(address, leaversFile).then(
  // eslint-disable-next-line no-console
  loaded => console.log(loaded),
  error => {
    // eslint-disable-next-line no-console
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
