/**
 * What stands under a field: what is wrong with it, by which it is marked, too; else what helps to fill it in.
 *
 * `<TextField {...described(problems.name, t('campaigns.nameText'))} />`
 */
export const described = (problem?: string, hint?: string) => ({
  description: problem ?? hint ?? null,
  isInvalid: problem !== undefined,
});
