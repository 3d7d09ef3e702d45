import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, ofJest, ofNode, ofPlaywright, sum } from './totals.mjs';

test('of Jest, each failed test counts, and a file that does not run counts as one', () => {
  const report = {
    numPassedTests: 7,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'holds' },
          {
            status: 'failed',
            fullName: 'breaks',
            failureMessages: ['\u001b[31mexpected 1\u001b[39m'],
          },
        ],
      },
      {
        name: 'b.test.ts',
        status: 'failed',
        message: 'syntax',
        assertionResults: [],
      },
    ],
  };
  const { passed, failed, failures } = ofJest(report);
  assert.deepEqual([passed, failed], [7, 2]);
  assert.deepEqual(failures[0], {
    name: 'breaks',
    file: 'a.test.ts',
    reason: ['expected 1'],
  });
});

test('of Playwright, a test that failed at the last try counts, in nested groups too', () => {
  const spec = (title, status) => ({
    title,
    file: 'decision.spec.ts',
    tests: [{ status, results: [{ error: { message: 'not visible' } }] }],
  });
  const report = {
    stats: { expected: 3, flaky: 1, unexpected: 1, skipped: 0 },
    errors: [],
    suites: [
      {
        specs: [spec('opens', 'expected')],
        suites: [{ specs: [spec('decides', 'unexpected')] }],
      },
    ],
  };
  const { passed, failed, failures } = ofPlaywright(report);
  assert.deepEqual([passed, failed], [4, 1]);
  assert.equal(failures[0].name, 'decides');
});

test('of Node, the closing lines count', () => {
  const text =
    'ok 1 - holds\nnot ok 2 - breaks\n# tests 2\n# pass 1\n# fail 1\n';
  assert.deepEqual(ofNode(text), {
    passed: 1,
    failed: 1,
    failures: [{ name: 'breaks', reason: [] }],
  });
});

test('stages add up', () => {
  const one = { passed: 2, failed: 0, failures: [] };
  const other = { passed: 1, failed: 1, failures: [{ name: 'breaks' }] };
  assert.deepEqual(sum(sum(none, one), other), {
    passed: 3,
    failed: 1,
    failures: [{ name: 'breaks' }],
  });
});
