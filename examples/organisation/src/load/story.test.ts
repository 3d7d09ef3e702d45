import {
  dialogueContract,
  idempotencyKey,
  kinds,
  requirementContract,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import dialogues from '../../dialogues.json';
import goals from '../../goals.json';
import requirements from '../../requirements.json';
import roles from '../../roles.json';
import {
  assignmentsShape,
  dialoguesShape,
  goalsShape,
  requirementsShape,
} from '../shapes';
import { dialogueStory, requirementStory, roleStory } from './story';

const stories = [
  ...assignmentsShape.parse(roles).map(roleStory),
  ...requirementsShape.parse(requirements).map(requirementStory),
  ...dialoguesShape.parse(dialogues).map(dialogueStory),
];

describe('what is told of the sample organisation', () => {
  it('opens each case by what the contract of its kind takes', () => {
    const told = new Set(stories.map(({ kind }) => kind));
    expect(told).toEqual(
      new Set([
        roleContract.kind,
        requirementContract.kind,
        dialogueContract.kind,
      ]),
    );
    const refused = stories.flatMap(({ key, kind, opening }) => {
      const result = kinds[kind].opening.safeParse(opening);
      return result.success ? [] : [`${key}: ${result.error}`];
    });
    expect(refused).toEqual([]);
  });

  it('names one of the customer’s goals in every requirement, or says that it serves none', () => {
    const written = goalsShape.parse(goals).flatMap(each => each.goals);
    const words = written.map(({ result }) => result);
    for (const { opening } of requirementsShape.parse(requirements)) {
      expect([null, undefined, ...words]).toContain(opening.goal);
    }
  });

  it('has a key for each case, by which the API knows it again', () => {
    const keys = stories.map(({ key }) => `sample:${key}`);
    expect(new Set(keys).size).toBe(stories.length);
    for (const key of keys) {
      expect(idempotencyKey.safeParse(key).success).toBe(true);
    }
  });

  it('has every role accepted by its holder, or by nobody', () => {
    const accepted = stories
      .filter(({ kind }) => kind === 'role')
      .map(({ opening, steps }) => [opening.holder, ...steps.map(_ => _.as)]);
    for (const [holder, ...by] of accepted) {
      expect(by.filter(person => person !== holder)).toEqual([]);
    }
  });
});
