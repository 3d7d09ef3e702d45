const KEY = 'development-sign-in.person';

/** Whom the tab's reader is, kept through a reload; each tab can be somebody else. */
export const chosenPerson = {
  get: () => window.sessionStorage.getItem(KEY) ?? undefined,
  set: (ref: string) => window.sessionStorage.setItem(KEY, ref),
  forget: () => window.sessionStorage.removeItem(KEY),
};
