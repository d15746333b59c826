#!/bin/bash
# Installs what is missing, builds everything and runs the tests.
#
# usage: packaging/test.sh [CTEST OPTION...]    (for example: -R NoteList)
#
# With CI=true, warnings are errors.
set -euo pipefail
. "$(dirname "$0")/common.sh"

install_missing build package test
werror=OFF
[[ ${CI:-} != true ]] || werror=ON
configure -DROLLWRIGHT_TESTS=ON -DROLLWRIGHT_WERROR=$werror
build_targets all

export QT_QPA_PLATFORM=offscreen
exec ctest --test-dir "$build" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@"
