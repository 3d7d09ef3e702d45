#!/bin/sh
# Builds backend and worker in this repository, and puts what is needed to install and run them elsewhere into a folder.
#
#     sh examples/production/build.sh FOLDER
#
# Afterwards FOLDER/backend and FOLDER/worker each hold their packages, the lock file, Yarn, and the scripts of this
# folder: nothing in them points back here.
set -eu

out=${1:?"say which folder to build into"}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$out"
out=$(cd "$out" && pwd)

cd "$root"
npm run --silent setup
PATH="$root/.tools/node_modules/.bin:$root/node_modules/.bin:$PATH"
export PATH

# collect PART FOLDER: its packages without what they depend on, which install.sh fetches by the lock file.
collect() {
  part=$1
  folder=$2
  rm -rf "${out:?}/$part"
  mkdir -p "$out/$part"
  cp package.json yarn.lock .yarnrc.yml "$out/$part"
  # Nothing of it stays here: what is published is built into the same place.
  mv "$folder/dist/skeleton.tar.gz" "$folder/dist/bundle.tar.gz" "$out/$part"
  cp .tools/node_modules/@yarnpkg/cli-dist/bin/yarn.js "$out/$part/yarn.cjs"
  cp "$here/install.sh" "$here/healthy.sh" "$out/$part"
  cp "$here/$part/"* "$out/$part"
}

(cd examples/backend && backstage-cli package build --config ../../app-config.yaml)
collect backend examples/backend

# Built like a backend, for the same reason: with its own packages and the lock file, and nothing else.
(cd workflows/worker && backstage-cli package build --role backend)
collect worker workflows/worker
