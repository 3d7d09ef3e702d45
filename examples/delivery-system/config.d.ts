export interface Config {
  /** The issue tracker in which what was ordered is delivered. */
  issueTracker?: {
    /**
     * Its address, below which it lists changes of issues.
     * @visibility backend
     */
    url: string;
    /**
     * By which it lets us read them.
     * @visibility secret
     */
    token?: string;
  };
}
