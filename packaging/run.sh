#!/bin/bash
# Installs what is missing, builds Rollwright and opens it.
#
# usage: packaging/run.sh [RECORDING...]        (default: the shipped example)
set -euo pipefail
. "$(dirname "$0")/common.sh"

install_missing build
# A tree that test.sh configured serves as well.
if [[ ! $build/build.ninja -nt $root/CMakePresets.json ]]; then
    configure -DROLLWRIGHT_TESTS=OFF
fi
build_targets rollwright rollwright-cli rollwright-vamp rollwright-media rollwright-torch

[[ $# -gt 0 ]] || set -- "$root"/resources/examples/*.flac
exec "$build/bin/rollwright" "$@"
