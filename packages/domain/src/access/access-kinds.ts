/** What may be noted in the record of access. What somebody did stands in the event log; here stands what leaves no event. */
export const accessKinds = [
  'read',
  'refused',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'link-opened',
  'link-refused',
  'left-out',
  'removed',
] as const;
export type AccessKind = (typeof accessKinds)[number];
