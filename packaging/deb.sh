#!/bin/bash
# Installs what is missing, builds Rollwright and makes a Debian package of it. Its files are dated by
# the last commit and readable by everyone, whoever makes it and when.
set -euo pipefail
. "$(dirname "$0")/common.sh"

install_missing build package
configure -DROLLWRIGHT_TESTS=OFF
build_targets rollwright rollwright-cli rollwright-vamp rollwright-media rollwright-torch

committed=$(git -C "$root" log -1 --format=%ct 2>/dev/null) || committed=
[[ -z $committed ]] || export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$committed}"
(cd "$build" && umask 022 && quietly cpack)
made=$(sed -n 's/^CPack: - package: \(.*\) generated\.$/\1/p' "$log")
say "made $made; install it by: sudo apt install $made"
