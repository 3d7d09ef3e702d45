import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  AskingServices,
  openingOfRoleProposal,
  roleProposalInput,
} from '@business-relations/backstage-plugin-business-relations-node';
import { openCase } from './openCase';
import { output } from './output';

const example = `
steps:
  - id: customer
    name: Propose the customer
    action: business-relations:role:propose
    input:
      role: customer
      holder: \${{ parameters.customer }}
      unit: \${{ parameters.unit }}
      entities:
        - \${{ steps.register.output.entityRef }}
      mandate:
        money: { amount: 250000, currency: SEK }
        from: '2026-01-01'
        evidence: Budget of 2026, row 12
`;

/** Whoever is proposed is asked, and accepts or declines themselves. */
export const createProposeRole = (services: AskingServices) =>
  createTemplateAction({
    id: 'business-relations:role:propose',
    description:
      'Proposes somebody as customer, orderer, account manager or for another role. They are asked to accept.',
    examples: [{ description: 'The customer of a new service', example }],
    schema: { input: roleProposalInput, output },
    async handler(step) {
      const opened = await openCase(
        services,
        step,
        'role',
        openingOfRoleProposal(step.input),
      );
      step.logger.info(`${step.input.holder} is asked: ${opened.casePath}`);
      step.output('caseId', opened.caseId);
      step.output('casePath', opened.casePath);
      step.output('status', opened.status);
    },
  });
