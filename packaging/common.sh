# shellcheck shell=sh disable=SC2015,SC2086
# Shared by run.sh and test.sh, which source it: packages, sources of QCustomPlot, build.
# Everything is quiet when there is nothing to do, and says what it does otherwise.

root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build/release

say() { echo "rollwright: $*"; }

fail()
{
    echo "rollwright: $*" >&2
    exit 1
}

# Runs a command with its output in a log file, which is shown if the command fails.
quietly()
{
    mkdir -p "$root/build"
    "$@" >"$root/build/setup.log" 2>&1 || {
        tail -n 40 "$root/build/setup.log" >&2
        fail "failed: $* (the whole output is in build/setup.log)"
    }
}

as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# The packages of the named groups of dependencies.txt.
packages_of()
{
    for group in "$@"; do
        awk -v wanted="[$group]" '
            { sub(/#.*/, "") }
            /^\[/ { here = $1 == wanted; next }
            here && NF { print $1 }' "$root/packaging/dependencies.txt"
    done
}

install_missing()
{
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        fail "this needs Debian 12; on another system install what packaging/dependencies.txt lists"
    wanted=$(packages_of "$@")
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
        sed -n 's/^installed //p' | sort -u)
    missing=$(for package in $wanted; do
        echo "$present" | grep -qxF "$package" || echo "$package"
    done)
    [ -n "$missing" ] || return 0

    say "installing from Debian:" $missing
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "there is no sudo here; as root, run: apt-get install --no-install-recommends" $missing
        sudo -v || fail "installing packages needs the rights of root"
    fi
    mkdir -p "$root/build"
    as_root apt-get -o DPkg::Lock::Timeout=600 update >"$root/build/setup.log" 2>&1 ||
        say "apt-get update complained (see build/setup.log); going on with the lists at hand"
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 \
        -o Acquire::Retries=3 install --yes --no-install-recommends $missing
}

# Compiling a file that includes LibTorch takes 1.5 GB.
build_jobs()
{
    by_memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
    by_cores=$(nproc)
    jobs=$((by_memory < by_cores ? by_memory : by_cores))
    echo $((jobs > 0 ? jobs : 1))
}

# configure [CMake options...]: prepares build/release by the preset of that name.
configure()
{
    "$root/packaging/qcustomplot.sh"
    (cd "$root" && quietly cmake --preset release "$@")
}

# build_targets [targets...]: without names, everything.
build_targets()
{
    ninja -C "$build" -n "$@" | grep -q "no work to do" && return 0
    say "building (the first time takes several minutes) ..."
    ninja -C "$build" -j "$(build_jobs)" "$@" || fail "the build failed"
}
