import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { SampleOrganisationPolicy } from './SampleOrganisationPolicy';

/** Installs the policy of the sample organisation; its people stand under `permission.sampleOrganisation`. */
export const sampleOrganisationPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'sample-organisation-policy',
  register(module) {
    module.registerInit({
      deps: { config: coreServices.rootConfig, policy: policyExtensionPoint },
      async init({ config, policy }) {
        const section = config.getOptionalConfig(
          'permission.sampleOrganisation',
        );
        policy.setPolicy(
          new SampleOrganisationPolicy({
            administrators: section?.getOptionalStringArray('administrators'),
            operators: section?.getOptionalStringArray('operators'),
            casesOfOwnUnits: section?.getOptionalBoolean('casesOfOwnUnits'),
          }),
        );
      },
    });
  },
});
