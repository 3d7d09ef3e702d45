#!/bin/sh
# Ends with 0 where an address answers with a success: for whatever supervises a container.
#
#     sh healthy.sh http://127.0.0.1:7007/.backstage/health/v1/readiness
#     sh healthy.sh http://127.0.0.1:8080/live
set -eu

exec node --eval '
  const limit = AbortSignal.timeout(4000);
  fetch(process.argv[1], { signal: limit }).then(
    ({ ok, status }) => { if (!ok) { console.error(status); process.exitCode = 1; } },
    error => { console.error(error.cause?.message ?? error.message); process.exitCode = 1; },
  );
' "${1:?"say which address"}"
