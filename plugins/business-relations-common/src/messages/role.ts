/** What a `role` case can say. */
export interface RoleMessages {}
