/** A Backstage entity reference in its full lower-case form: `group:default/claims`. */
export type EntityRef = string;

/** Where a question stands, or where a new service would stand. */
export type SubjectKind = 'service' | 'system' | 'domain';
