import { defineKind } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { z } from 'zod';
import { aCase, asked, common, dueAt, offered } from './cases';

export const asa = 'user:default/asa.berg';

/** A kind that no page of ours has heard of. */
export const survey = defineKind({
  kind: 'survey',
  opening: z.strictObject({ topic: z.string() }),
  commands: {
    publish: z.strictObject({}),
    invite: z.strictObject({
      greeting: z.string().min(1).max(1000),
      lastDay: z.iso.date().optional(),
      howMany: z.number().int().min(1),
    }),
  },
});

export const aSurvey = (more: Parameters<typeof aCase>[0] = {}) =>
  aCase({
    line: {
      kind: 'survey',
      description: {
        title: 'How is claims intake used?',
        stage: 'planned',
        stages: ['planned', 'open', 'closed'],
      },
    },
    state: {
      stage: 'planned',
      topic: 'Claims intake',
      sampleFrame: ['group:default/claims'],
      lastDay: '2026-12-24',
      budget: { amount: 12_000, currency: 'SEK' },
    },
    tasks: [
      {
        key: 'publish',
        what: message('task-hand-in', { title: 'How is claims intake used?' }),
        asked: [asked(asa, 'customer')],
        deadline: 'publish:1',
        commands: ['publish'],
      },
    ],
    due: { 'publish:1': dueAt('publish:1', '2026-12-01T16:00:00.000Z') },
    follows: { 'publish:1': message('then-received', {}) },
    offers: [...offered('publish', 'invite'), ...common],
    ...more,
  });
