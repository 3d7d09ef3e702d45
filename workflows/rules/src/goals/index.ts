export * from './serving';
export * from './writeGoals';
