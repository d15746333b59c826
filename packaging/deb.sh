#!/bin/bash
# Installs what is missing, builds Rollwright and makes a Debian package of it.
set -euo pipefail
. "$(dirname "$0")/common.sh"

install_missing build package
configure
build_targets rollwright rollwright-cli rollwright-vamp rollwright-media rollwright-torch
(cd "$build" && quietly cpack)
say "made $(ls -t "$build"/rollwright_*.deb | head -n 1); install it by: sudo apt install FILE"
