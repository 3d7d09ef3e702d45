export * from './matter';
export * from './proposal';
export * from './stages';
export * from './states';
