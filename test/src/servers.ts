/** Programs that `npm test` has found or fetched; tests that need a server start it from here. */
export interface ServerPrograms {
  /** Temporal's command line, which holds its development server. */
  temporal: string;
  /** Temporal's server that skips time. */
  temporalTestServer: string;
}

const handedOver = (variable: string): string => {
  const path = process.env[variable];
  if (!path) {
    throw new Error(
      `${variable} is not set. Run this test through: npm run test:unit -- PATH`,
    );
  }
  return path;
};

/** Where the programs are, or an error that says how to get them. */
export const serverPrograms = (): ServerPrograms => ({
  temporal: handedOver('TEMPORAL_CLI_PATH'),
  temporalTestServer: handedOver('TEMPORAL_TEST_SERVER_PATH'),
});
