export { inOrder } from './inOrder';
export { judgeDelivery } from './judgeDelivery';
export type {
  DeliveryCommand,
  DeliveryContent,
  Judged,
  Judgement,
} from './judgeDelivery';
export type { DeliveryTold } from './told';
