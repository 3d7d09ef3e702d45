import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import scaffolderModule from '@business-relations/backstage-plugin-scaffolder-backend-module-business-relations';
import { z } from 'zod';
import { RealParts } from './realParts';

const openedShape = z.object({
  caseId: z.string(),
  casePath: z.string(),
  status: z.enum(['carried-out', 'recorded']),
});

/** The actions that the module brings into a template engine whose plugins find each other where these parts are. */
async function actionsOf(parts: RealParts): Promise<TemplateAction[]> {
  const actions: TemplateAction[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        { addActions: (...added) => actions.push(...added) },
      ],
    ],
    features: [
      scaffolderModule,
      mockServices.discovery.mock({ getBaseUrl: async () => parts.url })
        .factory,
    ],
  });
  await backend.stop();
  return actions;
}

/** Steps of one task of a template that somebody runs, against the real parts. */
export class TemplateSteps {
  private readonly actions: Promise<TemplateAction[]>;

  constructor(
    parts: RealParts,
    private readonly person: string,
  ) {
    this.actions = actionsOf(parts);
  }

  async runs(name: string, input: JsonObject) {
    const id = `business-relations:${name}`;
    const action = (await this.actions).find(each => each.id === id);
    if (!action) throw new Error(`There is no action ${id}`);
    const given: Record<string, unknown> = {};
    const initiator = mockCredentials.user(`user:default/${this.person}`);
    await action.handler({
      ...createMockActionContext({ input, task: { id: 'one-task' } }),
      getInitiatorCredentials: async () => initiator,
      output: (key, value) => {
        given[String(key)] = value;
      },
    });
    return openedShape.parse(given);
  }
}
