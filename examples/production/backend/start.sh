#!/bin/sh
# Runs the backend until it gets SIGTERM. Further arguments are settings of your own, above those of this folder:
#
#     sh FOLDER/start.sh [--config /etc/backstage/app-config.yaml]...
#
# It listens on PORT (7007), writes nothing but into TMPDIR, and takes everything that is secret from the environment:
# see environment.example.
set -eu

# Where it was started, so that paths of further settings are meant from there.
settings="--config $(cd "$(dirname "$0")" && pwd)/app-config.production.yaml"
for each in "$@"; do
  case $each in
    --config | /*) settings="$settings $each" ;;
    *) settings="$settings $(pwd)/$each" ;;
  esac
done

cd "$(dirname "$0")"
PORT=${PORT:-7007}
export PORT NODE_ENV=production
# exec: signals reach Node, which lets requests finish that it has.
# shellcheck disable=SC2086 # one word each
exec node examples/backend $settings
