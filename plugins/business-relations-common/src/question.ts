/** What somebody on a service page can have a question about (architecture, "Who decides what"). */
export const questions = [
  'order',
  'dialogue',
  'change',
  'new',
  'serviceLevel',
  'complaint',
  'money',
  'escalation',
] as const;

export type Question = (typeof questions)[number];
