export * from './context';
export * from './decision';
export * from './process';
export * from './succession';
export * from './whereOf';
