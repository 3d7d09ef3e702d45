export { AskedOfMe as Content } from './AskedOfMe';
export { AskedOfMeCard as Renderer } from './AskedOfMeCard';
