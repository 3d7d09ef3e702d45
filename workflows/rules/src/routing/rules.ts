/** The rules of who decides, as data: an organisation can change them; each answer names the version it came from. */
export type RoutingRules = {
  version: string;
};
