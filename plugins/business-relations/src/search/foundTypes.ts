/** What our module for the search backend calls its documents. */
const types = ['business-relations-case', 'business-relations-customer'];

/** Whether a result of Backstage's search is one of ours. */
export const isOurs = ({ type }: { type: string }) => types.includes(type);
