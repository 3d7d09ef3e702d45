export { inOrder } from './inOrder';
export { judgeDelivery } from './judgeDelivery';
export type { DeliveryCommand, Judged, Judgement } from './judgeDelivery';
export type { DeliveryTold } from './told';
