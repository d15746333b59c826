#!/bin/bash
# Installs what is missing, builds everything and runs the tests.
#
# usage: packaging/test.sh [CTEST OPTION...]    (for example: -R NoteList)
#
# With CI=true, warnings are errors, and the benchmarks are built, too.
set -euo pipefail
. "$(dirname "$0")/common.sh"

groups=(build package test)
options=(-DROLLWRIGHT_TESTS=ON -DROLLWRIGHT_WERROR=OFF)
if [[ ${CI:-} == true ]]; then
    groups+=(bench)
    options+=(-DROLLWRIGHT_WERROR=ON -DROLLWRIGHT_BENCHMARKS=ON)
fi
install_missing "${groups[@]}"
configure "${options[@]}"
build_targets all

export QT_QPA_PLATFORM=offscreen
exec ctest --test-dir "$build" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@"
