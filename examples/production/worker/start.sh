#!/bin/sh
# Runs the worker until it gets SIGTERM.
#
#     sh FOLDER/start.sh
#
# It serves /live and /ready on port 8080, writes nothing, and takes all its settings from the environment: see
# environment.example, and the table in the worker's README.
set -eu

cd "$(dirname "$0")"
: "${BUSINESS_RELATIONS_HEALTH_HOST:=0.0.0.0}"
: "${BUSINESS_RELATIONS_HEALTH_PORT:=8080}"
: "${BUSINESS_RELATIONS_DEPLOYMENT:=business-relations}"
export BUSINESS_RELATIONS_HEALTH_HOST BUSINESS_RELATIONS_HEALTH_PORT
export BUSINESS_RELATIONS_DEPLOYMENT NODE_ENV=production
# exec: signals reach Node, which finishes what it has and leaves the rest to another worker.
# The option keeps V8 from holding what it has not collected yet: half of the memory of each open case (docs/benchmarks.md).
exec node --max-semi-space-size=4 workflows/worker/bin/business-relations-worker
