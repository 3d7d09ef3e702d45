#!/bin/sh
# Makes a namespace of a Temporal server ready: once, and again whenever you like. Needs Temporal's own `temporal`.
#
#     sh examples/production/temporal/prepare.sh
#
# TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and TLS are those of every program of Temporal's: variables, or a profile.
set -eu

temporal=${TEMPORAL_CLI:-temporal}
namespace=${TEMPORAL_NAMESPACE:-business-relations}

if ! "$temporal" operator namespace describe --namespace "$namespace" >/dev/null 2>&1; then
  "$temporal" operator namespace create --namespace "$namespace" --retention 30d
fi

# By these an operator finds runs. A namespace that is new knows them some seconds later.
for name in caseKind caseStage; do
  tries=0
  until "$temporal" operator search-attribute list --namespace "$namespace" | grep --quiet --word-regexp "$name"; do
    "$temporal" operator search-attribute create --namespace "$namespace" --name "$name" --type Keyword || true
    tries=$((tries + 1))
    if [ "$tries" -ge 15 ]; then
      echo "The search attribute $name could not be created in the namespace $namespace." >&2
      exit 1
    fi
    sleep 1
  done
done
