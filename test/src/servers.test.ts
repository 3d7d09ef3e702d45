import { serverPrograms } from './servers';

describe('the programs for tests', () => {
  it('are those that the run hands over', () => {
    const { temporal, temporalTestServer } = serverPrograms();
    expect(temporal).toMatch(/temporal/);
    expect(temporalTestServer).toMatch(/temporal-test-server/);
  });
});
