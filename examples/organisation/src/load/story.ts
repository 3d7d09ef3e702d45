import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { SampleAssignment, SampleDialogue, SampleRequirement } from '../shapes';

/** Something that is done in a case, by whom. */
export type Step = {
  as: EntityRef;
  do: string;
  content: Record<string, unknown>;
};

/** A case from its opening on, as people play it through the public API. */
export type Story = {
  /** Unique and stable: by it the API knows what it has been told before. */
  key: string;
  kind: string;
  opener: EntityRef;
  opening: Record<string, unknown>;
  steps: Step[];
};

/** The IT manager: whoever administers roles proposes them all. */
const ADMINISTRATOR = 'user:default/mikael.stromback';

const nameOf = (ref: EntityRef) => ref.split('/')[1];

const scopeOf = ({ scope }: SampleAssignment) =>
  'entities' in scope ? scope.entities.map(nameOf).join('+') : 'everything';

/** A role is proposed by an administrator, and accepted by its holder alone. */
export const roleStory = (assignment: SampleAssignment): Story => {
  const { accepted, note: _, ...proposition } = assignment;
  const { role, holder, unit } = assignment;
  return {
    key: `${role}/${nameOf(holder)}/${nameOf(unit)}/${scopeOf(assignment)}`,
    kind: 'role',
    opener: ADMINISTRATOR,
    opening: { ask: 'accept', ...proposition },
    steps: accepted ? [{ as: holder, do: 'accept', content: {} }] : [],
  };
};

export const requirementStory = (sample: SampleRequirement): Story => ({
  key: sample.key,
  kind: 'requirement',
  opener: sample.opener,
  opening: sample.opening,
  steps: sample.steps,
});

export const dialogueStory = (sample: SampleDialogue): Story => ({
  key: sample.key,
  kind: 'dialogue',
  opener: sample.opener,
  opening: {
    topic: sample.topic,
    subject: sample.service,
    unit: sample.unit,
    with: sample.with,
    when: sample.when,
    note: sample.note,
    ...(sample.nextStep !== null && { nextStep: sample.nextStep }),
  },
  steps: [],
});
