/**
 * Node's watch mode makes every thread say which modules it loads. Temporal's SDK takes that for an answer of its own
 * threads and ends the worker over it. We watch folders, so nobody needs to be told.
 */
delete process.env.WATCH_REPORT_DEPENDENCIES;
