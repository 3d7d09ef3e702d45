#!/bin/sh
# Installs what `build.sh` made. Needs Node 22 or 24 and a package registry.
#
#     sh BUILT/backend/install.sh FOLDER
#     sh BUILT/worker/install.sh FOLDER
#
# FOLDER then runs by its own `start.sh`, and is never written to again: give it to root, and run it as somebody else.
set -eu
# Whoever runs it is somebody else, and may read all of it.
umask 022

to=${1:?"say which folder to install into"}
from=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$to"
to=$(cd "$to" && pwd)

cp "$from/package.json" "$from/yarn.lock" "$from/.yarnrc.yml" "$to"
tar -xzf "$from/skeleton.tar.gz" -C "$to"
# What is installed is what the lock file says, checked by its sums.
(cd "$to" && node "$from/yarn.cjs" workspaces focus --all --production)
tar -xzf "$from/bundle.tar.gz" -C "$to"

cp "$from/start.sh" "$from/healthy.sh" "$to"
for settings in "$from"/app-config*.yaml; do
  if [ -f "$settings" ]; then cp "$settings" "$to"; fi
done
chmod -R a+rX "$to"
