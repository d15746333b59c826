#!/bin/sh
# Fetches the sources of QCustomPlot 2.1.0 (GPL-3+) from Debian's source package: Debian 12 ships
# the library for Qt 5 only. Debian's patch 02 is needed, without it the header fails on Qt 6.4.
#
# usage: packaging/qcustomplot.sh [FOLDER]      (default: build/qcustomplot)
#
# Says and does nothing when the sources are there. Needs no root, and leaves apt's configuration
# as it is: the machine's own package sources are copied as "deb-src" into a private list.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
target=${1:-$root/build/qcustomplot}
version=2.1.0+dfsg1-3.1
upstream=qcustomplot_2.1.0+dfsg1.orig.tar.gz
debian=qcustomplot_$version.debian.tar.xz
checksums="\
b633167e3d4352ea5aa66bb7d51f7db43b82558cdab9231823ae8af338ab22d4  $upstream
d176bc930aae1f5e3152fa55a6488c21791db4efc0fcc243998aedee1338ce4c  $debian"

fail()
{
    echo "qcustomplot.sh: $*" >&2
    exit 1
}

[ "$(cat "$target/fetched-version.txt" 2>/dev/null)" = $version ] && exit 0
mkdir -p "$(dirname "$target")"
target=$(cd "$(dirname "$target")" && pwd)/$(basename "$target")
echo "Fetching the sources of QCustomPlot $version ..."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
mkdir -p "$work/parts" "$work/lists/partial" "$work/cache/archives/partial"

# The machine's sources, classic and deb822, as sources of source packages.
number=0
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$list" ] || continue
    number=$((number + 1))
    sed -n 's/^[[:space:]]*deb\(-src\)\{0,1\}[[:space:]]/deb-src /p' "$list" |
        sort -u >"$work/parts/$number.list"
done
for list in /etc/apt/sources.list.d/*.sources; do
    [ -f "$list" ] || continue
    number=$((number + 1))
    sed 's/^Types:.*/Types: deb-src/' "$list" >"$work/parts/$number.sources"
done

apt()
{
    apt-get -q -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/parts" \
        -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" \
        -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=3 "$@" >>"$work/log" 2>&1
}

cd "$work"
# A source of other software may fail to update without harm: what counts is the package.
apt update || true
apt source --download-only qcustomplot=$version || {
    cat "$work/log" >&2
    fail "apt found no source package of qcustomplot $version; is a Debian 12 mirror among its sources?"
}
echo "$checksums" | sha256sum --check --quiet || fail "the downloaded sources are damaged"

mkdir sources
tar -xzf $upstream --strip-components=1 -C sources
tar -xJf $debian
patch --quiet --directory=sources -p1 <debian/patches/02_fix_header_build.patch
echo $version >sources/fetched-version.txt
rm -rf "$target"
mv sources "$target"
