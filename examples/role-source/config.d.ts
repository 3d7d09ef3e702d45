export interface Config {
  /** The personnel system, which knows who has been delegated what. */
  personnelSystem?: {
    /**
     * Where it lists all delegations that are in force.
     * @visibility backend
     */
    url: string;
    /**
     * @visibility secret
     */
    token?: string;
  };
}
