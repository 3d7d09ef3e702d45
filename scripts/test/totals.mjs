/** What a stage of the tests came to; `failures` names what failed, each with the first lines of the reason. */
export const none = { passed: 0, failed: 0, failures: [] };

export const sum = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  failures: [...one.failures, ...other.failures],
});

const colours = /\u001b\[[0-9;]*m/g;
const reason = (message = '') =>
  message.replace(colours, '').trim().split('\n').slice(0, 8);

/** From the report that `jest --json` writes. A file that can't be run counts as one failure. */
export function ofJest(report) {
  const failures = report.testResults.flatMap(file => {
    const tests = file.assertionResults.filter(
      ({ status }) => status === 'failed',
    );
    if (tests.length) {
      return tests.map(test => ({
        name: test.fullName,
        file: file.name,
        reason: reason(test.failureMessages[0]),
      }));
    }
    return file.status === 'failed'
      ? [
          {
            name: 'does not run',
            file: file.name,
            reason: reason(file.message),
          },
        ]
      : [];
  });
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

const specsOf = suite => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

/** From the report of Playwright's `json` reporter. */
export function ofPlaywright(report) {
  const broken = (report.errors ?? []).map(error => ({
    name: 'does not run',
    reason: reason(error.message),
  }));
  const failed = (report.suites ?? [])
    .flatMap(specsOf)
    .flatMap(spec => spec.tests.map(test => ({ spec, test })))
    .filter(({ test }) => test.status === 'unexpected')
    .map(({ spec, test }) => ({
      name: spec.title,
      file: spec.file,
      reason: reason(test.results.at(-1)?.error?.message),
    }));
  const failures = [...broken, ...failed];
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: failures.length,
    failures,
  };
}

/** From the closing lines of Node's own test runner. */
export function ofNode(text) {
  const count = word =>
    Number(text.match(new RegExp(`^# ${word} (\\d+)`, 'm'))?.[1]);
  const failures = [...text.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(
    ([, name]) => ({ name, reason: [] }),
  );
  return { passed: count('pass'), failed: count('fail'), failures };
}
