import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { DeliverySystem } from './DeliverySystem';

/**
 * Where modules add systems that deliver what was ordered.
 *
 * @public
 */
export interface DeliverySystemsExtensionPoint {
  /** @throws Error where another system has its name. */
  addDeliverySystem(system: DeliverySystem): void;
}

/** @public */
export const deliverySystemsExtensionPoint =
  createExtensionPoint<DeliverySystemsExtensionPoint>({
    id: 'business-relations.delivery-systems',
  });
