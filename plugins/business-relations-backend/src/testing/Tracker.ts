import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  DeliverySystem,
  deliverySystemsExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';

type Asked = Parameters<DeliverySystem['read']>[0];

/** A system that says whatever a test has it say. */
export class Tracker {
  answer: () => unknown = () => ({ statuses: [] });
  readonly asked: (string | undefined)[] = [];

  constructor(readonly name: string) {}

  says(...statuses: unknown[]) {
    this.answer = () => ({ statuses, after: `page ${this.asked.length}` });
  }

  readonly read = async ({ after }: Asked) => {
    this.asked.push(after);
    // What others write may be of any shape.
    const answer: Awaited<ReturnType<DeliverySystem['read']>> = JSON.parse(
      JSON.stringify(this.answer()),
    );
    return answer;
  };
}

/** A module that brings them. */
export const addingDeliverySystems = (...systems: Tracker[]) =>
  createBackendModule({
    pluginId: 'business-relations',
    moduleId: 'trackers',
    register: module =>
      module.registerInit({
        deps: { added: deliverySystemsExtensionPoint },
        init: async ({ added }) =>
          systems.forEach(each => added.addDeliverySystem(each)),
      }),
  });
