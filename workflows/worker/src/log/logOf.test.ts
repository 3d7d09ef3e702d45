import { logOf } from './logOf';

const CASE = '6f1c1c52-3c61-4a8b-9b8e-0d5a2f1f7c11';
const ofCase = { workflowId: `ours-${CASE}`, runId: 'run-1' };

function aLog(level: 'INFO' | 'DEBUG' = 'INFO') {
  const lines: string[] = [];
  return { lines, log: logOf(level, line => lines.push(line)) };
}

describe('A line of the log', () => {
  it('is one line that says when, how grave, what, and about which case', () => {
    const { lines, log } = aLog();
    log.warn('Something\nhappened', ofCase);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z \[WARN\] Something happened \{"case"/,
    );
    expect(lines[0]).toContain(`"case":"${CASE}"`);
    expect(lines[0]).toContain(`"workflowId":"ours-${CASE}"`);
  });

  it('is about no case where it isn’t about one', () => {
    const { lines, log } = aLog();
    log.info('Takes tasks');
    expect(lines[0]).toMatch(/\[INFO\] Takes tasks$/);
  });

  it('of Temporal’s Rust part has the case too, though it names the run alone', () => {
    const { lines, log } = aLog();
    log.trace('Completed activation', ofCase);
    log.warn('Failing workflow task', { run_id: 'run-1' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`"case":"${CASE}"`);
  });

  it('has an error by its name, what it says and where it was thrown', () => {
    const { lines, log } = aLog();
    const error = new Error('Outer', { cause: new TypeError('Inner') });
    log.error('Activity failed', { ...ofCase, error });
    expect(lines[0]).toContain('"error":"Error","because":"Outer"');
    expect(lines[0]).toContain('"error":"TypeError","because":"Inner"');
    expect(lines[0]).toContain('logOf.test');
  });

  it('says nothing of what a task holds, whatever the SDK adds to it', () => {
    const { lines, log } = aLog();
    const error = Object.assign(new Error('Refused'), {
      details: [{ title: 'Glass damage' }],
    });
    log.error('Error while processing a task', {
      ...ofCase,
      error,
      task: '{"title":"Glass damage"}',
      taskEncoded: 'R2xhc3M=',
      failure: { message: 'Glass damage' },
    });
    expect(lines[0]).not.toMatch(/Glass|R2xhc3M/);
  });

  it('below the level that was asked for is not written', () => {
    const { lines, log } = aLog('DEBUG');
    log.trace('Too fine', ofCase);
    log.debug('Fine enough', ofCase);
    expect(lines).toHaveLength(1);
  });
});
