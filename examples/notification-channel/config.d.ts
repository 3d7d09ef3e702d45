export interface Config {
  /** A chat that takes messages at an address (an incoming webhook). */
  chat?: {
    /**
     * Whoever knows it can write there.
     * @visibility secret
     */
    webhook: string;
    /**
     * Only what asks or reminds people of something, not what only tells them.
     * @default false
     * @visibility backend
     */
    onlyWhatAsks?: boolean;
  };
}
