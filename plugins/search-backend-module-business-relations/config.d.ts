import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Cases and customers of business relations. */
      businessRelations?: {
        /**
         * How often the index is written anew.
         *
         * Default: every ten minutes, for the first time three seconds after the start.
         * @visibility backend
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
