/** Among the results of Backstage's search. */
export const search = {
  customer: 'Customer',
} as const;
