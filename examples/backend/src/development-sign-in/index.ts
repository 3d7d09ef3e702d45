export { developmentSignIn as default } from './module';
