import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  AskingServices,
  openingOfRequirement,
  requirementInput,
} from '@business-relations/backstage-plugin-business-relations-node';
import { openCase } from './openCase';
import { output } from './output';

const example = `
steps:
  - id: requirement
    name: Raise the requirement
    action: business-relations:requirement:raise
    input:
      subject: \${{ parameters.service }}
      title: \${{ parameters.title }}
      result: \${{ parameters.result }}
      submit: true
`;

/** It is theirs who runs the template, as if they had raised it on the page. */
export const createRaiseRequirement = (services: AskingServices) =>
  createTemplateAction({
    id: 'business-relations:requirement:raise',
    description:
      'Raises a requirement on a new or changed service, in the name of whoever runs the template.',
    examples: [{ description: 'A change of a service', example }],
    schema: { input: requirementInput, output },
    async handler(step) {
      const opened = await openCase(
        services,
        step,
        'requirement',
        openingOfRequirement(step.input),
      );
      step.logger.info(`Raised: ${opened.casePath}`);
      step.output('caseId', opened.caseId);
      step.output('casePath', opened.casePath);
      step.output('status', opened.status);
    },
  });
